import { expect, test } from 'vitest';
import { toCsv } from '../../src/progress/csv.ts';
import { example } from './attempts.ts';

const HEAD =
  'attempt,lesson,title,quiz version,started,finished,score,of points,percent,passed,item,stem,item version,response,item score,of item points,hints';

test('one row for each item of a finished attempt, the oldest first, by RFC 4180', () => {
  const { finished: _, ...open } = example({ id: 'f'.repeat(32) });
  const older = example({
    id: 'a'.repeat(32),
    started: '2026-10-01T10:00:00.000Z',
    title: 'Say "hi", twice',
    items: [],
  });
  const one = { ...example().items[0], id: 'x', version: 'v', response: { a: '1', b: 'two\nlines' } };
  const csv = toCsv([example(), { ...older, items: [{ points: 1, hints: 0, revision: 1, ...one }] }, open]);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.slice(1).split('\r\n')).toEqual([
    HEAD,
    `${'a'.repeat(32)},kubernetes/headless-services,"Say ""hi"", twice",q1,2026-10-01T10:00:00.000Z,2026-11-01T10:05:00.000Z,1,1,100,yes,x,,v,"a: 1; b: two\nlines",1,1,0`,
    '0123456789abcdef0123456789abcdef,kubernetes/headless-services,Headless Services,q1,2026-11-01T10:00:00.000Z,2026-11-01T10:05:00.000Z,1.5,3,50,no,first,,v1,choice: a,1,1,0',
    '0123456789abcdef0123456789abcdef,kubernetes/headless-services,Headless Services,q1,2026-11-01T10:00:00.000Z,2026-11-01T10:05:00.000Z,1.5,3,50,no,second,,v1,choice: b,0.5,2,1',
    '',
  ]);
});

test('stems and options stand in words where they are known; ids where not, and where the words are others since', () => {
  const words = { stem: 'Which one?', hintCost: 0, parts: { a: 'The first', b: 'The second' } };
  const known = [
    { id: 'first', version: 'v1', ...words },
    { id: 'second', version: 'v2', ...words },
  ];
  const csv = toCsv([example()], new Map([['kubernetes/headless-services', known]]));
  expect(csv).toContain(',first,Which one?,v1,choice: The first,1,1,0');
  expect(csv).toContain(',second,,v1,choice: b,0.5,2,1');
});

test('a field with a semicolon is quoted, as some spreadsheets divide by it', () => {
  expect(toCsv([example({ title: 'a;b' })])).toContain(',"a;b",');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '\tx', '\rx'])(
  '%j does not run in a spreadsheet',
  (title) => {
    const csv = toCsv([example({ title })]);
    expect(csv).toMatch(/,"?'[=+\-@＝＋\t\r]/);
    expect(csv).not.toMatch(/,"?[=+@＝＋\t\r]/);
  },
);
