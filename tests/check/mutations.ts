import { parseOptions } from '../../src/items/choice/options.ts';
import type { Place } from '../../src/diagnostics/place.ts';
import type { Brace, Prose } from '../../src/lesson/lesson.ts';
import { type LessonFolder, parseLesson } from '../../src/lesson/parse.ts';
import { readItem } from '../../src/items/index.ts';
import { changed, textOf } from '../read-folder.ts';
import { writtenMutations } from './written-mutations.ts';

/** A lesson with one thing in it that matters changed. */
export interface Mutation {
  readonly kind: string;
  readonly what: string;
  readonly folder: LessonFolder;
}

/** Breaks a lesson in every way of the kinds below, one at a time. */
export function mutations(folder: LessonFolder): Mutation[] {
  const { lesson, sources } = parseLesson(folder);
  const { execution, quiz, concept } = lesson;
  if (execution === undefined || quiz === undefined || concept === undefined)
    throw new Error('the lesson cannot be read');
  const out: Mutation[] = [];
  const mutate = (kind: string, place: Place, replacement: string): void => {
    const name = place.file.slice(place.file.lastIndexOf('/') + 1);
    const text = textOf(folder, name);
    const old = text.slice(place.start.offset, place.end.offset);
    if (old === replacement) return;
    const next = text.slice(0, place.start.offset) + replacement + text.slice(place.end.offset);
    out.push({
      kind,
      what: `${name}:${place.start.line}:${place.start.column} ${old} -> ${replacement}`,
      folder: changed(folder, { [name]: next }),
    });
  };

  const cells = execution.tracker?.rows.flatMap((row) => row.cells) ?? [];
  const values = [...new Set(cells.map((cell) => cell.text)), 'None', '10.1.1.9'];
  for (const cell of cells) for (const value of values) if (value !== cell.text) mutate('a cell', cell.place, value);

  for (const step of execution.steps) {
    mutate('a step number', step.place, String(step.number + 1));
    for (const { text, place } of step.commands) {
      mutate('a command', place, text.replace(/\w/, 'x'));
      mutate('a command', place, text.replace(/\w(?=\W*$)/, 'x'));
      mutate('a command', place, text.replace(/\S+$/, ''));
      mutate(
        'a command',
        {
          ...place,
          start: { ...place.start, offset: place.start.offset - 1 },
          end: { ...place.end, offset: place.end.offset + 1 },
        },
        'nothing',
      );
    }
  }

  for (const variable of execution.variables) {
    const end = variable.placeIn(0, variable.expression.length);
    for (const other of execution.variables) mutate('a variable', end, other.expression);
    mutate(
      'a variable',
      end,
      variable.expression.replace('my-headless-service', 'my-headless-servic').replace('app=myapp', 'app=myap'),
    );
  }

  const blocks = [concept, execution, quiz].flatMap(({ consoles }) => consoles);
  for (const { text, place, lines } of blocks.flatMap(({ commands }) => commands)) {
    mutate('a quoted command', place, text.replace(/\w/, 'x'));
    mutate('a quoted command', place, text.replace(/\S+$/, ''));
    mutate('an output line', place, `${text}\nsomething else`);
    for (const line of lines) {
      mutate(
        'an output line',
        line.place,
        line.text.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
      );
      mutate('an output line', line.place, ` ${line.text}`);
      mutate('an output line', line.place, '');
      mutate('an output line', line.place, `${line.text}\n${line.text}`);
      mutate('an output line', line.place, `${line.text}\n\n.`);
    }
  }

  const claims = (proses: readonly Prose[]): Brace[] => proses.flatMap(({ braces }) => braces);
  const rows = claims([
    ...execution.steps.flatMap(({ result, effect }) => [result, effect]),
    ...(execution.exit ? [execution.exit.action, execution.exit.result, execution.exit.effect] : []),
  ]);
  const prose = claims([
    concept.intro,
    ...concept.keyMoments.map(({ answer }) => answer),
    ...concept.sections.map(({ body }) => body),
  ]);
  for (const { expression, place } of [...rows, ...prose].filter((brace) =>
    /==|!=|absent|all\(/.test(brace.expression),
  )) {
    mutate('a claim', place, `!(${expression})`);
    mutate(
      'a claim',
      place,
      expression.replace(/==|!=/, (sign) => (sign === '==' ? '!=' : '==')),
    );
    if (/\d(?!\))/.test(expression))
      mutate(
        'a claim',
        place,
        expression.replace(/== (\d)/, (_, digit: string) => `== ${Number(digit) + 1}`),
      );
  }

  for (const item of quiz.items) {
    const source = sources.get(quiz.file);
    const options = source === undefined ? [] : parseOptions(source, item).options;
    const key = options.find((option) => option.isKey);
    const name = 'quiz.mdx';
    const text = textOf(folder, name);
    for (const option of options) {
      const claim = option.text.braces[0];
      if (claim === undefined || key?.text.braces[0] === undefined) continue;
      const own = text.lastIndexOf(option.isKey ? '[x]' : '[ ]', option.place.start.offset) + 1;
      out.push({
        kind: 'a key',
        what: `${name}:${option.place.start.line} has the other box`,
        folder: changed(folder, { [name]: text.slice(0, own) + (option.isKey ? ' ' : 'x') + text.slice(own + 1) }),
      });
      if (option.isKey) {
        mutate('a key', claim.place, `!(${claim.expression})`);
        continue;
      }
      const box = text.lastIndexOf('[ ]', option.place.start.offset);
      const keyBox = text.lastIndexOf('[x]', key.place.start.offset);
      const moved = [...text];
      moved[box + 1] = 'x';
      moved[keyBox + 1] = ' ';
      out.push({
        kind: 'a key',
        what: `${name}:${option.place.start.line} is made the key`,
        folder: changed(folder, { [name]: moved.join('') }),
      });
      mutate('a distractor', claim.place, key.text.braces[0].expression);
      mutate('a distractor', claim.place, `!(${claim.expression})`);
    }
    const read = source === undefined ? undefined : readItem(source, item).item?.item;
    if (read !== undefined) writtenMutations(read, mutate);
  }
  return out;
}
