import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { fixLesson } from '../../src/check/fix.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const concept = textOf(good, 'concept.mdx').trimEnd();

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['$ dig +short my-headless-service.default.svc.cluster.local', ['10.1.1.5', '10.1.1.6']],
  ['$ kubectl get pods gone', ['Error from server (NotFound): pods "gone" not found']],
  ['$ kubectl scale deployment myapp --replicas=2', ['deployment.apps/myapp scaled']],
];
const written = fc.array(
  fc.constantFrom(
    '10.1.1.5',
    '10.1.1.6',
    '',
    '  ',
    '\tx',
    '{a} `b` |',
    '# c',
    '- [x] d',
    '<e>',
    '> f',
    '電',
    '```',
    '…',
  ),
  { maxLength: 6 },
);
/** Where a block may stand: what its first line and the others begin with. */
const standing = fc.constantFrom(
  ['', ''],
  ['  ', '  '],
  ['> ', '> '],
  ['- ', '  '],
  ['1. ', '   '],
  ['-\t', '\t'],
  ['- > ', '  > '],
);

test('whatever is written below commands, and wherever, --fix makes it what they print', () => {
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 1, maxLength: 3 }),
      standing,
      fc.constantFrom('\n', '\r\n'),
      (below, [first, others], end) => {
        const block = (outputs: readonly (readonly string[])[]): string => {
          const lines = outputs.flatMap((lines, at) => [COMMANDS[at]?.[0] ?? '', ...lines]);
          const fenced = ['~~~console after step 3', ...lines, '~~~'].map(
            (line, at) => `${at === 0 ? first : others}${line}`,
          );
          return `${concept}\n\n${fenced.map((line) => line.trimEnd()).join('\n')}\n`.replaceAll('\n', end);
        };
        const lesson = changed(good, { 'concept.mdx': block(below) });
        const { files } = fixLesson(lesson, checkLesson(lesson).diagnostics);
        const fixed = files.get('concept.mdx') ?? block(below);
        expect(checkLesson(changed(good, { 'concept.mdx': fixed })).diagnostics).toEqual([]);
        // Empty lines at an output's end do not count, and stay as they are.
        const right = block(COMMANDS.slice(0, below.length).map(([, lines]) => lines));
        const bare = (text: string): string[] => text.split(end).filter((line) => !/^[>\s]*$/.test(line));
        expect(bare(fixed)).toEqual(bare(right));
      },
    ),
    { seed: 3, numRuns: 80 },
  );
});
