import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLesson } from '../src/check/check-lesson.ts';
import { RESERVED } from '../src/model/scope/reserved.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from './read-folder.ts';

const text = readFileSync(join(import.meta.dirname, '../content/README.md'), 'utf8');

test('every name that is taken is told', () => {
  const taken = /^- A variable or a what-if cannot have[\s\S]*?(?=^- )/m.exec(text)?.[0] ?? '';
  const told = [...taken.matchAll(/`(\w+)`/g)].map((match) => match[1]);
  expect(told.toSorted()).toEqual(RESERVED.toSorted());
});

/** The files of the lesson in content/README.md. */
const files = new Map(
  [...text.matchAll(/^## (\S+\.(?:mdx|yaml))\n\n(`{3,})\w+\n([\s\S]*?)\2$/gm)].map((match) => [
    match[1] ?? '',
    { text: match[3] ?? '' },
  ]),
);

test('the lesson in content/README.md passes as it stands there', () => {
  expect([...files.keys()]).toEqual(['concept.mdx', 'execution.mdx', 'quiz.mdx', 'deployment.yaml']);
  const { diagnostics, counts } = checkLesson({ id: 'course/lesson', folder: 'content/course/lesson', files });
  expect(diagnostics).toEqual([]);
  expect(counts).toEqual({
    lessons: 1,
    steps: 2,
    cells: 3,
    outputLines: 2,
    claims: 6,
    keys: 6,
    distractors: 5,
    unchecked: 0,
  });
});

/** The items that stand alone, as examples. */
const examples = [...text.matchAll(/^```mdx\n(## .*#([a-z-]+)[\s\S]*?)^```$/gm)].map((match) => ({
  item: match[1] ?? '',
  id: match[2] ?? '',
}));

test('there is an example of an item', () => {
  expect(examples.map(({ id }) => id)).toContain('expected-values');
});

test.each(examples)('the example $id passes in that lesson', ({ item, id }) => {
  const quiz = `${files.get('quiz.mdx')?.text}\n${item}`;
  const lesson = { id: 'course/lesson', folder: 'content/course/lesson' };
  const { diagnostics, items } = checkLesson({ ...lesson, files: new Map([...files, ['quiz.mdx', { text: quiz }]]) });
  expect(diagnostics).toEqual([]);
  expect(items.map(({ item: { id } }) => id)).toContain(id);
});

test('the picture in content/README.md can be shown in that lesson', () => {
  const [, picture = '', name = ''] = /^`(!\[[^\]]+\]\(([^)]+)\))`/m.exec(text) ?? [];
  const drawing = { text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>' };
  const concept = { text: `${files.get('concept.mdx')?.text}\n${picture}\n` };
  const all = new Map([...files, ['concept.mdx', concept], [name, drawing]]);
  const { diagnostics, lesson } = checkLesson({ id: 'course/lesson', folder: 'content/course/lesson', files: all });
  expect(diagnostics).toEqual([]);
  expect(lesson.pictures.map((each) => each.name)).toEqual(['two-pods.svg']);
});

test('no example is left out: every fence is a file of the lesson, an item, the tree of folders, or the commands of an import', () => {
  const fences = [...text.matchAll(/^(`{3,})(.*)\n([\s\S]*?)^\1$/gm)].map((match) => match[3] ?? '');
  const run = [...files.values().map((file) => file.text), ...examples.map(({ item }) => item)];
  const left = fences.filter((fence) => !run.includes(fence));
  expect(fences.length).toBe(run.length + 2);
  // Imports are tried in `import/cli.test.ts`.
  expect(left.map((fence) => fence.split(/ --|\n/)[0])).toEqual(['content/', 'npm run import']);
});

/** Forms of text and number entries that stand in a sentence: `= 30 ± 0.5 s {at(2).dns.ttl == 30}`. */
const forms = [...text.matchAll(/`` ?(.+?) ?``|`([^`\n]+)`/g)]
  .map((match) => match[1] ?? match[2] ?? '')
  .filter((code) => /^!?= .*\{[^…]*\}/.test(code));

test('there are such forms', () => {
  expect(forms.length).toBeGreaterThan(3);
});

test.each(forms)('the form %s can be read in a lesson, whether or not it is true there', (form) => {
  const good = readFolder(GOOD_LESSON);
  const accepted = form.startsWith('=') ? '' : '- = {at(2).clusterIP}\n';
  const item = `## Which? {/* #a-form${/± /.test(form) ? '' : ', type: text'} */}\n\n${accepted}- ${form}\n`;
  const { diagnostics, items } = checkLesson(changed(good, { 'quiz.mdx': `${textOf(good, 'quiz.mdx')}\n${item}` }));
  expect(items.map(({ item: { id } }) => id)).toContain('a-form');
  const untrue = ['wrong-key', 'true-distractor', 'empty-claim', 'mistaken-item'];
  expect(diagnostics.filter(({ rule }) => !untrue.includes(rule)).map(({ message }) => message)).toEqual([]);
});
