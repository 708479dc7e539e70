import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { plural } from '../diagnostics/plural.ts';
import type { Source } from '../diagnostics/source.ts';
import { findConsoles } from './find-consoles.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseItem } from './item.ts';
import { gluedStems } from './glued-lines.ts';
import { isTaskList } from './item-strays.ts';
import type { Quiz, WrittenItem } from './lesson.ts';
import { placeOf, prose } from './prose.ts';
import { readSource } from './read-source.ts';
import { quizSchema } from './schema.ts';

function duplicates(items: readonly WrittenItem[]): Diagnostic[] {
  const first = new Map<string, WrittenItem>();
  return items.flatMap((item): Diagnostic[] => {
    const earlier = first.get(item.id);
    if (earlier === undefined) {
      first.set(item.id, item);
      return [];
    }
    return [
      {
        rule: 'duplicate-id',
        severity: 'error',
        message: `two items have the id \`${item.id}\``,
        place: item.place,
        related: [{ place: earlier.place, label: 'the first one' }],
        help: 'give this item an id of its own; the first keeps its id, for responses are kept by it',
      },
    ];
  });
}

/** A hint that costs more than its item can earn. */
function dearHint({ settings, said, hints, place }: WrittenItem, quizHint: number): Diagnostic[] {
  const cost = settings.hint ?? quizHint;
  if (hints.length === 0 || cost <= settings.points) return [];
  return [
    {
      rule: 'bad-item',
      severity: 'error',
      message: `a hint costs ${cost}, and this item has ${plural(settings.points, 'point')}`,
      place: said.hint ?? said.points ?? place,
      help: `let it cost less, as in \`hint: ${settings.points / 4}\` after the id`,
    },
  ];
}

/** Parses `quiz.mdx`: each second-level heading is a stem, the task list under it its options. */
export function parseQuiz(source: Source): { readonly quiz?: Quiz; readonly problems: readonly Diagnostic[] } {
  const read = readSource(source);
  if (!('root' in read)) return read;
  const problems: Diagnostic[] = [...read.problems];
  const front = parseFrontMatter(source, read.root, quizSchema);
  const { consoles, problems: consoleProblems } = findConsoles(source, read.root.children);
  problems.push(...front.problems, ...consoleProblems);
  const body = read.root.children.filter((node) => node.type !== 'yaml');
  const starts = body.flatMap((node, at) => (node.type === 'heading' && node.depth === 2 ? [at] : []));
  const items = starts.flatMap((start, at) => {
    const heading = body[start];
    const item =
      heading?.type === 'heading'
        ? parseItem(source, heading, body.slice(start + 1, starts[at + 1]), problems)
        : undefined;
    return item === undefined ? [] : [item];
  });
  problems.push(...gluedStems(source, body.slice(0, starts[0] ?? body.length)));
  if (starts.length === 0) {
    problems.push({
      rule: 'no-items',
      severity: 'error',
      message: 'this quiz has no items',
      place: source.place(0, 0),
      help: 'write each stem as a heading (`## What does DNS answer? {/* #dns-answer */}`) with a task list under it',
    });
  }
  for (const list of body.slice(0, starts[0] ?? body.length).filter(isTaskList)) {
    problems.push({
      rule: 'bad-item',
      severity: 'error',
      message: 'these options stand under no stem',
      place: placeOf(source, list),
      help: 'write the stem as a heading above them: `## What does DNS answer? {/* #dns-answer */}`',
    });
  }
  problems.push(...duplicates(items));
  if (front.frontMatter === undefined) return { problems };
  const { title, pass, attempts, feedback, hint } = front.frontMatter.data;
  problems.push(...items.flatMap((item) => dearHint(item, hint)));
  return {
    quiz: {
      file: source.file,
      all: prose(source, body, source.place(0, 0)),
      consoles,
      title,
      pass,
      ...(attempts === undefined ? {} : { attempts }),
      feedback,
      hint,
      intro: prose(source, body.slice(0, starts[0] ?? 0), source.place(0, 0)),
      items,
    },
    problems,
  };
}
