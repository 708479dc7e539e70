import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Paint } from '../../src/diagnostics/paint.ts';
import { printReport } from '../../src/diagnostics/report.ts';
import { BARE, EMPTY, SOURCE, WHOLE } from './problems.ts';

/** Marks each part by its name. */
const tagged: Paint = (part, text) => `<${part}>${text}</${part}>`;
const coloured: Paint = (part, text) => `\u001b[${part.length}m${text}\u001b[0m`;
const all = [WHOLE, WHOLE, WHOLE, WHOLE, BARE, EMPTY];

function find(file: string): typeof SOURCE | undefined {
  return file === SOURCE.file ? SOURCE : undefined;
}

describe('colours', () => {
  test('change nothing but colours: without them the report is the plain one', () => {
    const plain = printReport(all, find);
    const painted = printReport(all, find, coloured);
    expect(painted).not.toBe(plain);
    expect(stripVTControlCharacters(painted)).toBe(plain);
  });

  test('the severity stands out, the author’s own line does not', () => {
    expect(printReport([{ ...WHOLE, related: [] }], find, tagged)).toBe(
      [
        '<strong>content/a, b: 100%/c.mdx:1:10:</strong> <error>error:</error> `DNS, 100%` is not this: after step 1 <faint>[wrong-cell]</faint>',
        '',
        '<faint>> 1 |</faint> | cell | none |',
        '<faint>    |</faint>          <error>^^^^ written here</error>',
        '<faint>  2 |</faint> ::error::not a command ##[error]nor this',
        '',
        '  <strong>asked:</strong>     lookup("a")',
        '  <strong>expected:</strong>  NXDOMAIN',
        '  <strong>found:</strong>     none',
        '  <strong>because:</strong>   one\r',
        '             and, two: 3%',
        '',
        '  <strong>help:</strong> write `NXDOMAIN`',
      ].join('\n'),
    );
  });
});
