import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { printSarif, type Tool } from '../../src/diagnostics/sarif.ts';
import { NOTHING } from '../../src/check/counts.ts';
import { checkWithFixes } from '../../src/check/check-with-fixes.ts';
import { readFolder } from '../read-folder.ts';
import { BARE, EMPTY, WHOLE } from './problems.ts';

// One pattern of the schema is none with the flag `u`.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
// The published schema, as the makers of SARIF ship it.
const isSarif = ajv.compile(schema);

const TOOL: Tool = {
  version: '0.1.0',
  rules: new Map([['wrong-cell', { sentence: 'Every cell is so.', page: '# wrong-cell\n\nEvery cell is so.\n' }]]),
};

function print(
  diagnostics: readonly Diagnostic[],
  crashes: readonly string[] = [],
  tool = TOOL,
): ReturnType<typeof JSON.parse> {
  const log = JSON.parse(printSarif(diagnostics, NOTHING, crashes, tool));
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  return log;
}

describe('valid against the 2.1.0 schema', () => {
  test('the schema refuses what is no SARIF', () => {
    expect(isSarif({ version: '2.1.0' })).toBe(false);
    expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
    const log = print([WHOLE]);
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    expect(isSarif(log)).toBe(false);
  });

  test('nothing wrong', () => {
    expect(print([]).runs[0].results).toEqual([]);
  });

  test('every kind of diagnostic, and a bug in the checker', () => {
    expect(print([WHOLE, BARE, EMPTY], ['content/x: Error: no']).runs[0].invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'content/x: Error: no' } }],
      },
    ]);
  });

  test.each(['wrong-written-items', 'order-match-wrong', 'source-page'])('the sample %s', (name) => {
    const { diagnostics } = checkWithFixes(readFolder(`tests/samples/${name}`));
    expect(diagnostics.length).toBeGreaterThan(0);
    const { results, tool } = print(diagnostics).runs[0];
    expect(results).toHaveLength(diagnostics.length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });
});

test('the tool says its version, and of each rule its sentence and its page', () => {
  const { driver } = print([WHOLE, BARE]).runs[0].tool;
  expect(driver).toEqual({
    name: 'Dryrun',
    version: '0.1.0',
    rules: [
      { id: 'unproven-step', help: { text: '`npm run explain unproven-step` explains this rule' } },
      {
        id: 'wrong-cell',
        shortDescription: { text: 'Every cell is so.' },
        help: {
          text: '`npm run explain wrong-cell` explains this rule',
          markdown: '# wrong-cell\n\nEvery cell is so.\n',
        },
      },
    ],
  });
});

test.each(['https://example.org/dryrun', 'https://example.org/dryrun/'])(
  'where the site of the tool is known, %s, each rule has the address of its page there',
  (homepage) => {
    const { driver } = print([WHOLE], [], { ...TOOL, homepage }).runs[0].tool;
    expect(driver.informationUri).toBe('https://example.org/dryrun/');
    expect(driver.rules[0].helpUri).toBe('https://example.org/dryrun/rules/wrong-cell/');
  },
);

test('everything a diagnostic has', () => {
  const uri = 'content/a%2C%20b%3A%20100%25/c.mdx';
  const [result] = print([WHOLE]).runs[0].results;
  expect(result).toEqual({
    ruleId: 'wrong-cell',
    ruleIndex: 0,
    level: 'error',
    message: {
      text: [
        '`DNS, 100%` is not this: after step 1',
        'asked:     lookup("a")',
        'expected:  NXDOMAIN',
        'found:     none',
        'because:   one\r\n           and, two: 3%',
        'help: write `NXDOMAIN`',
      ].join('\n'),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 14 },
        },
        message: { text: 'written here' },
      },
    ],
    relatedLocations: [
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 7 },
        },
        message: { text: 'its row' },
      },
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: 'content/d.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 9 },
        },
        message: { text: 'the manifest' },
      },
    ],
    fixes: [
      {
        description: { text: 'write `NXDOMAIN`' },
        artifactChanges: [
          {
            artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 14 },
                insertedContent: { text: 'NXDOMAIN\n' },
              },
            ],
          },
        ],
      },
    ],
  });
});
