import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLesson } from '../src/check/check-lesson.ts';
import { printSummary } from '../src/check/summary.ts';
import { printText } from '../src/diagnostics/text.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from './read-folder.ts';

test('the report in README.md is what the checker prints', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const shown = /is what you are told:\n\n```\n([\s\S]*?)```/.exec(readme)?.[1];
  const good = readFolder(GOOD_LESSON);
  const bent = textOf(good, 'execution.mdx').replace('| NXDOMAIN | NXDOMAIN  ', '| NXDOMAIN | none      ');
  const { diagnostics, counts, sources } = checkLesson(changed(good, { 'execution.mdx': bent }));
  const printed = [
    ...diagnostics.map((diagnostic) => printText(diagnostic, (file) => sources.get(file))),
    printSummary(diagnostics, counts),
  ];
  expect(`${printed.join('\n\n')}\n`).toBe(shown);
});

const GUIDES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'src/README.md',
  'content/README.md',
  'src/model/kubernetes/README.md',
];

test('every file that the guides link to is there', () => {
  const root = join(import.meta.dirname, '..');
  const links = GUIDES.flatMap((guide) =>
    // What stands in code is an example.
    [
      ...readFileSync(join(root, guide), 'utf8')
        .replaceAll(/`[^`\n]+`/g, '')
        .matchAll(/\]\((?!https:)([^)#]+)\)/g),
    ].map((match) => join(root, guide, '..', match[1] ?? '')),
  );
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) expect(() => readFileSync(link), link).not.toThrow();
});

test('every script that the guides name is there', () => {
  const root = join(import.meta.dirname, '..');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = GUIDES.flatMap((guide) =>
    [...readFileSync(join(root, guide), 'utf8').matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1]),
  );
  expect(named.length).toBeGreaterThan(10);
  for (const script of named) expect(Object.keys(scripts)).toContain(script);
});
