import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCheckOptions } from '../../src/cli/check-options.ts';

const project = resolve(import.meta.dirname, '../..');
const content = resolve(project, 'content');

function read(...args: readonly string[]): ReturnType<typeof readCheckOptions> {
  return readCheckOptions(args, { project, content }, project);
}

test('nothing asked for is everything, as text', () => {
  expect(read()).toEqual({ folder: undefined, format: 'text', fix: false, watch: false, receipt: false });
});

test('everything that can be asked for', () => {
  expect(read('kubernetes', '--fix', '--format', 'sarif', '--receipt')).toEqual({
    folder: resolve(content, 'kubernetes'),
    format: 'sarif',
    fix: true,
    watch: false,
    receipt: true,
  });
});

describe('what is wrong, with what there is, and how it is used', () => {
  test.each([
    [['--format', 'serif'], 'there is no format serif; there is a format sarif'],
    [['--format', 'xml-of-its-own'], 'there is no format xml-of-its-own; the formats are text, github, sarif, json'],
    [['--format'], 'argument missing'],
    [['--wach'], 'there is no option --wach; there is --watch'],
    [['--fxi'], 'there is no option --fxi; there is --fix'],
    [['--verbose'], 'there is no option --verbose; there are --fix, --watch, --receipt, --format'],
    [['-x'], 'there is no option -x; there are --fix'],
    [['json'], 'npm keeps --format for itself without a `--` before it: write `npm run check -- --format json`'],
    [['kubernetes', 'sarif'], 'write `npm run check -- --format sarif`'],
    [['kubernets'], 'there is a course `kubernetes`'],
    [['content/kubernetes/headles-services/'], 'there is a lesson `kubernetes/headless-services`'],
    [['a', 'b'], 'one folder at a time'],
    [['nowhere'], 'there is no folder nowhere in the content'],
    [['--watch', '--fix'], '--watch only tells, and --fix writes: one at a time'],
    [['--watch', '--receipt'], '--watch goes on and on, and --receipt is of one moment: one at a time'],
    [['--watch', '--format', 'json'], '--watch tells a person, in the format text'],
  ])('%j', (args, message) => {
    const problem = read(...args);
    expect(problem).toContain(message);
    expect(problem).toMatch(
      /\nusage: npm run check -- \[folder\] \[--fix\] \[--watch\] \[--receipt\] \[--format text\|github\|sarif\|json\]$/,
    );
  });
});
