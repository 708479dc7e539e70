import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const X = 'execution.mdx';
const Q = 'quiz.mdx';
const D = 'deployment.yaml';
const NO_BREAK = '\u00a0';

/** File, what is written there, what is written instead, and each report as `rule: message | help`, or its beginning. */
type Slip = readonly [file: string, from: string, to: string, told: string];

describe('a slip makes one report, which says what to do', () => {
  test.each<Slip>([
    [
      D,
      'replicas: 2',
      'replicas:2',
      'bad-yaml: this is not YAML: a name needs a colon and a space behind it | write `replicas: 2`',
    ],
    [
      D,
      'kind: Deployment',
      'kind Deployment',
      'bad-yaml: this is not YAML: a name needs a colon and a space behind it | write `kind: Deployment`',
    ],
    [
      Q,
      '\n---\n',
      '\npass:0.7\n---\n',
      'bad-yaml: this is not YAML: a name needs a colon and a space behind it | write `pass: 0.7`',
    ],
    [
      D,
      'spec:\n  replicas: 2',
      'spec:\n   replicas: 2',
      'bad-yaml: this is not YAML: all mapping items must start at the same column | check the indentation',
    ],
    [
      X,
      `nc my-`,
      `nc${NO_BREAK}my-`,
      'hidden-sign: this space is none to a machine: it is U+00A0 | write a plain space',
    ],
    [
      X,
      '{clusterIP ==',
      `{clusterIP${NO_BREAK}==`,
      'bad-expression: this is not an expression: the space here is no plain one, it is U+00A0 | write a plain space',
    ],
    [
      X,
      'is: lookup("my-headless-service")',
      'is: lookup("my-headless-service)',
      'bad-expression: this is not an expression: a text in it is not closed | close the text with the quote that it begins with',
    ],
    [
      X,
      'is: lookup("my-headless-service")',
      'is: lookup("my-headless-service"',
      'bad-expression: this is not an expression: it stops too early | a bracket is open: close it with `)`',
    ],
    [
      X,
      'is: lookup("my-headless-service")',
      'is: lookup("my-headless-service") )',
      'bad-expression: this is not an expression: `)` cannot stand here | content/README.md says what an expression may hold',
    ],
  ])('%s: %j as %j', (file, from, to, told) => {
    const text = textOf(good, file);
    expect(text).toContain(from);
    const { diagnostics } = checkLesson(changed(good, { [file]: text.replace(from, () => to) }));
    expect(diagnostics.map(({ rule, message, help = '' }) => `${rule}: ${message} | ${help}`)).toEqual([
      expect.stringContaining(told),
    ]);
  });

  test.each([
    ['at(3).dns.rcode == NXDOMAIN', 'a text stands in quotes: `"NXDOMAIN"`'],
    ['NXDOMAIN == at(3).dns.rcode', 'a text stands in quotes: `"NXDOMAIN"`'],
    ['at(3).dns.rcode != nothing', 'a text stands in quotes: `"nothing"`'],
    ['at(3).podIPs == podIps', 'there is a variable named `podIPs`'],
    ['size(at(3).podIPss) == 2', 'there is a variable named `podIPs`'],
    ['size(at(3).readies) == 2', 'there is a variable named `ready`'],
    ['size(at(3).podIPs) == "2"', 'compare like with like: this asks an int of a string'],
    ['at(3).podIPs[0] == 2', 'compare like with like: this asks a string of an int'],
  ])('{%s}: %s', (claim, help) => {
    const items = `## Which? {/* #a */}\n\n- [x] One {${claim}}\n- [ ] Two {size(at(3).podIPs) == 9}`;
    const { diagnostics } = checkLesson(changed(good, { [Q]: `---\ntitle: T\n---\n\n${items}\n` }));
    const told = diagnostics.filter(({ rule }) => rule !== 'missing-rationale');
    expect(told.map((each) => each.help)).toEqual([help]);
  });

  test.each([
    ['step 3', 'after step 3'],
    ['at 2', 'after step 2'],
    ['step 99', 'after step 6'],
    ['now', 'after step 6'],
    ['virtual step 2', 'virtual after step 2'],
  ])('`console %s`: `console %s`', (words, meant) => {
    const quiz = `---\ntitle: T\n---\n\n## Which? {/* #a */}\n\n\`\`\`console ${words}\n$ kubectl get pods\n\`\`\`\n\n- [x] One {size(at(3).podIPs) == 2}\n- [ ] Two {size(at(3).podIPs) == 9}\n`;
    const told = checkLesson(changed(good, { [Q]: quiz })).diagnostics.find(({ rule }) => rule === 'bad-console');
    expect(told?.help).toContain(`\`console ${meant}\``);
  });
});
