import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Source } from '../../src/diagnostics/source.ts';

/** A file whose name and text have all that some format means something by. */
export const SOURCE = new Source(
  'content/a, b: 100%/c.mdx',
  '| cell | none |\n::error::not a command ##[error]nor this\n\nfour\nfive\n',
);
const OTHER = new Source('content/d.yaml', 'replicas: 2\n');

/** An error with everything that a diagnostic can have. */
export const WHOLE: Diagnostic = {
  rule: 'wrong-cell',
  severity: 'error',
  message: '`DNS, 100%` is not this: after step 1',
  place: SOURCE.place(9, 13),
  label: 'written here',
  related: [
    { place: SOURCE.place(2, 6), label: 'its row' },
    { place: OTHER.place(0, 8), label: 'the manifest' },
  ],
  facts: { asked: 'lookup("a")', expected: 'NXDOMAIN', found: 'none', because: 'one\r\nand, two: 3%' },
  help: 'write `NXDOMAIN`',
  fix: { place: SOURCE.place(9, 13), replacement: 'NXDOMAIN\n' },
};

/** A warning with nothing but what every diagnostic has, over several lines. */
export const BARE: Diagnostic = {
  rule: 'unproven-step',
  severity: 'warning',
  message: 'nothing holds it',
  place: SOURCE.place(0, 60),
};

/** An error at a place without width. */
export const EMPTY: Diagnostic = {
  rule: 'missing-file',
  severity: 'error',
  message: 'it is not there',
  place: new Source('content/e.mdx', '').place(0, 0),
};
