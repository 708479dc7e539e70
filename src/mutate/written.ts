import type { CheckedLesson } from '../check/check-lesson.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Brace } from '../lesson/lesson.ts';
import { edit, type Kind, type Mutation } from './mutation.ts';

/** The source that a place is in; throws where the lesson has no such file. */
export function sourceAt({ sources }: CheckedLesson, { file }: Place): Source {
  const source = sources.get(file);
  if (source === undefined) throw new Error(`there is no source ${file}`);
  return source;
}

/** What is written at a place. */
export function written(checked: CheckedLesson, place: Place): string {
  return sourceAt(checked, place).text.slice(place.start.offset, place.end.offset);
}

/** A place that is so many letters larger before it begins and after it ends. */
export function around(checked: CheckedLesson, { file, start, end }: Place, before: number, after: number): Place {
  return sourceAt(checked, { file, start, end }).place(start.offset - before, end.offset + after);
}

/** A pair of braces with its signs. */
export function wholeBrace(checked: CheckedLesson, { place }: Brace): Place {
  return around(checked, place, 1, 1);
}

/** Two stretches of a file exchanged; nothing where they say the same. */
export function exchange(checked: CheckedLesson, kind: Kind, a: Place, b: Place): Mutation[] {
  const [one, other] = [written(checked, a), written(checked, b)];
  if (one === other) return [];
  return [
    {
      kind,
      edits: [
        { place: a, replacement: other },
        { place: b, replacement: one },
      ],
    },
  ];
}

/** Braces that are negated. */
export function negate(kind: Kind, { place, expression }: Brace): Mutation {
  return edit(kind, place, `!(${expression})`);
}

/** Whether braces say something that is no claim on the run: somebody's word. */
export function isWord({ expression }: Brace): boolean {
  return /^(?:source|unproved)\s*\(/.test(expression);
}
