import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { LessonFolder } from '../../src/lesson/parse.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const HOST = 'my-headless-service';
const SLIP = 'my-headles-service';

/** The shipped lesson with the first of this in a file written as that. */
function slip(file: string, from: string, to: string): LessonFolder {
  const text = textOf(good, file);
  if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return changed(good, { [file]: text.replace(from, () => to) });
}

/** Each diagnostic as `rule file: message | help`. */
function told(folder: LessonFolder): string[] {
  return checkLesson(folder).diagnostics.map(
    ({ rule, place, message, help = '' }) => `${rule} ${place.file.split('/').at(-1)}: ${message} | ${help}`,
  );
}

/** File, what is written there, what is written instead, the rule, and what the report names as meant or as there. */
type Slip = readonly [string, string, string, string, string];

const X = 'execution.mdx';
const Q = 'quiz.mdx';
const C = 'concept.mdx';

describe('one mistake makes one report, which names what was meant', () => {
  test.each<Slip>([
    ['service.yaml', 'clusterIP:', 'clusterIp:', 'bad-manifest service.yaml', 'there is a field `clusterIP`'],
    ['service.yaml', 'selector:', 'selectors:', 'bad-manifest service.yaml', 'there is a field `selector`'],
    ['service.yaml', 'kind: Service', 'kind: Servce', 'bad-manifest service.yaml', 'there is `Service`'],
    ['service.yaml', 'app: myapp', 'app: my-app', 'unknown-name service.yaml', 'there is `app=myapp`'],
    ['service.yaml', `name: ${HOST}`, `name: ${SLIP}`, 'unknown-name execution.mdx', `there is \`${SLIP}\``],
    ['deployment.yaml', 'replicas: 2', 'replica: 2', 'bad-manifest deployment.yaml', 'there is a field `replicas`'],
    [
      'deployment.yaml',
      'readinessP',
      'readynessP',
      'bad-manifest deployment.yaml',
      'there is a field `readinessProbe`',
    ],
    [X, `nc ${HOST}`, `nc ${SLIP}`, 'unknown-name execution.mdx', `there is \`${HOST}\``],
    [X, `nc ${HOST} 80`, `curl http://${SLIP}:80/`, 'unknown-name execution.mdx', `there is \`${HOST}\``],
    [X, `nslookup ${HOST}`, `nslookup ${SLIP}`, 'unknown-name execution.mdx', `there is \`${HOST}\``],
    [X, `delete service ${HOST}`, `delete service ${SLIP}`, 'unknown-name execution.mdx', `there is \`${HOST}\``],
    [X, `lookup("${HOST}")`, `lookup("${SLIP}")`, 'unknown-name execution.mdx', `there is \`${HOST}\``],
    [X, `connection("${HOST}:80")`, `connection("${SLIP}:80")`, 'unknown-name execution.mdx', `there is \`${HOST}\``],
    [X, `endpoints("${HOST}")`, `endpoints("${SLIP}")`, 'unknown-name execution.mdx', `there is \`${HOST}\``],
    [X, 'pods("app=myapp").map', 'pods("app=myap").map', 'unknown-name execution.mdx', 'there is `app=myapp`'],
    [X, 'is: lookup(', 'is: lokup(', 'unknown-name execution.mdx', 'a function named `lookup`'],
    [X, '  podIPs:\n', '  podIps:\n', 'unknown-name concept.mdx', 'named `podIps`'],
    [X, 'virtual: {', 'virtul: {', 'unknown-name concept.mdx', 'a variable named `virtul`'],
    [X, '{clusterIP ==', '{clusterIp ==', 'unknown-name execution.mdx', 'a variable named `clusterIP`'],
    [X, 'virtual: { service.y', 'virtual: { servic.y', 'missing-file execution.mdx', 'there is a file `service.yaml`'],
    [X, '{ clusterIP: null }', '{ clusterIp: null }', 'bad-front-matter execution.mdx', 'there is `clusterIP`'],
    [X, 'sample: service', 'sample: servic', 'missing-file execution.mdx', 'there is a file `service.yaml`'],
    [X, '-f deployment.yaml', '-f deploymnt.yaml', 'unknown-command execution.mdx', 'a file `deployment.yaml`'],
    [X, 'kubectl apply', 'kubectl aply', 'unknown-command execution.mdx', 'there is `kubectl apply`'],
    [X, '--field-selector', '--field-selectr', 'unknown-command execution.mdx', 'there is `--field-selector`'],
    [X, 'variables:', 'variable:', 'bad-front-matter execution.mdx', 'there is `variables`'],
    [X, 'podIPs: 10.1.1.5', 'podIP: 10.1.1.5', 'bad-front-matter execution.mdx', 'there is `podIPs`'],
    [X, '| Pod IPs  ', '| Pod IP   ', 'unknown-name execution.mdx', 'a variable labelled `Pod IPs`'],
    [X, '| 3 | Look', '| 4 | Look', 'wrong-step-number execution.mdx', 'write `3`'],
    [X, 'console after step 3', 'console after stp 3', 'bad-console execution.mdx', 'write `console after step 3`'],
    [C, 'Most Services', '<Tabs>Most</Tabs> Services', 'not-content concept.mdx', 'write it in Markdown'],
    [C, 'summary:', 'sumary:', 'bad-front-matter concept.mdx', 'there is `summary`'],
    [C, '## Key moments', '## Key momnets', 'unknown-section concept.mdx', 'a section `Key moments`'],
    [C, '(step 6)', '(step 7)', 'unknown-step concept.mdx', 'steps 1 to 6'],
    [Q, 'pass: 0.7', 'pas: 0.7', 'bad-front-matter quiz.mdx', 'there is `pass`'],
    [Q, 'shuffle: false', 'shufle: false', 'bad-item quiz.mdx', 'there is `shuffle`'],
    [Q, '[!TIP]', '[!TPI]', 'bad-item quiz.mdx', '`> [!TIP]`'],
    [Q, 'at(3).dns.rcode', 'at(3).dns.rcod', 'unknown-name quiz.mdx', 'a field named `rcode`'],
    [X, 'p.ready)', 'p.status.podIp == "")', 'unknown-name execution.mdx', 'a field named `ip`'],
    [X, '{dns.rcode', '{dns.status.rcode', 'unknown-name execution.mdx', 'a field named `rcode`'],
    [Q, '"NXDOMAIN"}\n\n  That', '"NXDOMIAN"}\n\n  That', 'unknown-name quiz.mdx', 'it can be `NXDOMAIN`'],
    [Q, '"ESTABLISHED"', '"ESTABLISHD"', 'unknown-name quiz.mdx', 'it can be `ESTABLISHED`'],
    [Q, 'at(3).dns.nodata', 'at(8).dns.nodata', 'unknown-step quiz.mdx', '`at(6)`'],
    [Q, 'dig +short', 'dig +shrt', 'unknown-command quiz.mdx', 'there is `+short`'],
  ])('%s: `%s`, as `%s`', (file, from, to, rule, meant) => {
    const found = told(slip(file, from, to));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${rule}: `));
    expect(found[0]).toContain(meant);
  });

  test('a manifest that was taken away, which three places name', () => {
    const { diagnostics } = checkLesson(changed(good, { 'service.yaml': undefined }));
    expect(diagnostics).toMatchObject([{ rule: 'missing-file', message: expect.stringContaining('`service.yaml`') }]);
    expect(diagnostics[0]?.related?.map(({ label }) => label)).toEqual(['here too', 'here too']);
  });

  test('a variable that was renamed: the first place, three more, and how many others', () => {
    const { diagnostics } = checkLesson(slip(X, '  podIPs:\n', '  podIps:\n'));
    const labels = diagnostics[0]?.related?.map(({ label }) => label);
    expect(labels).toEqual(['here too', 'here too', 'here too, and in 14 more places']);
  });

  test('the last step taken out: its number is told once, wherever it stands', () => {
    const row = /^\| 6 \|.*\n/m.exec(textOf(good, X))?.[0] ?? '';
    const { diagnostics } = checkLesson(slip(X, row, ''));
    const unknown = diagnostics.filter(({ rule }) => rule === 'unknown-step');
    expect(unknown).toMatchObject([{ message: 'there is no step 6', place: { start: { line: 19 } } }]);
    expect(unknown[0]?.related?.at(-1)?.label).toMatch(/^here too, and in \d+ more places$/);
  });

  test.each(['After step 2 ', 'After step 5 '])('a column of the tracker for a step that is missing: %s', (label) => {
    expect(told(slip(X, label, 'After step 9 '))).toHaveLength(1);
  });

  test('a step that was taken out: what speaks of later ones by number may mean others', () => {
    const row = /^\| 5 \|.*\n/m.exec(textOf(good, X))?.[0] ?? '';
    const found = told(slip(X, row, ''));
    expect(found).toEqual([
      expect.stringMatching(/^wrong-step-number .*: this is step 5, not 6 \| .* and so on below/),
    ]);
  });
});

describe('a name that nothing has, though another is close', () => {
  const claim = '{dns.addresses == podIPs && output.contains(podIPs[1])}';

  test('is well where its row says what comes of it', () => {
    const command = slip(X, `nslookup ${HOST}`, `nslookup ${SLIP}`);
    const text = textOf(command, X).replace(claim, '{output.contains("NXDOMAIN")}');
    expect(told(changed(command, { [X]: text }))).toEqual([]);
  });

  test('is told with what is wrong in its row, so that either can be mended', () => {
    const { diagnostics, counts } = checkLesson(slip(X, `nc ${HOST}`, `nc ${SLIP}`));
    expect(diagnostics).toMatchObject([
      { place: { start: { line: 36 } }, related: [{ label: 'this claim is false after step 4' }] },
    ]);
    expect(counts.unchecked).toBeGreaterThan(10);
  });

  test('does not hide mistakes that are no contradiction', () => {
    const folder = slip(X, `nc ${HOST}`, `nc ${SLIP}`);
    const quiz = textOf(good, Q).replace('shuffle: false', 'shufle: false');
    expect(told(changed(folder, { [Q]: quiz }))).toEqual([
      expect.stringContaining(`named \`${SLIP}\``),
      expect.stringContaining('`shufle` is not known here'),
    ]);
  });

  test('is not looked for where nothing in its row is wrong', () => {
    const found = told(slip(X, '{absent(connection.virtualIP)}', '{!absent(connection.virtualIP)}'));
    expect(found).toEqual([expect.stringMatching(/^false-claim /)]);
  });

  test('differs by more than a number', () => {
    const text = textOf(slip(X, `nslookup ${HOST}`, 'nslookup my-headless-service2'), X);
    expect(told(changed(good, { [X]: text }))).toEqual([expect.stringMatching(/^false-claim /)]);
  });
});

describe('what departs from a step on is one report', () => {
  /** The places that a report names besides its own, as `file:line`. */
  const placesOf = (diagnostic: Diagnostic): string[] =>
    (diagnostic.others ?? []).map(({ place }) => `${place.file.split('/').at(-1)}:${place.start.line}`);

  test.each<readonly [string, string, string, string, string, number]>([
    ['deployment.yaml', 'replicas: 2', 'replicas: 3', '`Pod IPs` is not this after step 2', '-f deployment.yaml', 24],
    [X, `nc ${HOST} 80`, `nc ${HOST} 81`, '`Open connection` is not this after step 4', `nc ${HOST} 81`, 12],
    [X, 'podIP=10.1.1.6', 'podIP=10.1.1.9', '`Pod IPs` is not this after step 5', 'podIP=10.1.1.9', 8],
    [X, 'podIPs: 10.1.1.5', 'podIPs: 10.1.1.6', '`Pod IPs` is not this after step 2', '-f deployment.yaml', 26],
  ])('%s: `%s`, as `%s`: %s', (file, from, to, message, command, count) => {
    const { diagnostics, sources } = checkLesson(slip(file, from, to));
    expect(diagnostics).toMatchObject([{ rule: 'wrong-cell', message }]);
    const [{ related = [], others = [] } = {}] = diagnostics;
    const texts = related.map(({ place }) => sources.get(place.file)?.text.slice(place.start.offset, place.end.offset));
    expect(texts).toEqual([expect.stringContaining(command)]);
    expect(others).toHaveLength(count);
  });

  test('and names each place that would be told without it', () => {
    const folder = slip(X, `nc ${HOST} 80`, `nc ${HOST} 81`);
    const [whole] = checkLesson(folder).diagnostics;
    expect(whole && placesOf(whole)).toEqual([
      ...['concept.mdx:57', 'concept.mdx:80'],
      ...[36, 36, 38, 48, 48].map((line) => `execution.mdx:${line}`),
      ...[32, 73, 94, 100, 113].map((line) => `quiz.mdx:${line}`),
    ]);
    const tracker = textOf(folder, X).replaceAll('10.1.1.5:80 ESTABLISHED', () => '—'.padEnd(23));
    // Once the cells are as the run has it, nothing departs, and what is left is told place by place.
    const left = checkLesson(changed(folder, { [X]: tracker })).diagnostics;
    expect(left.map(({ place }) => `${place.file.split('/').at(-1)}:${place.start.line}`)).toEqual(
      placesOf(whole!).filter((place) => place !== 'execution.mdx:48'),
    );
  });

  test('so two mistakes are two: a wrong manifest, and a wrong port in a later step', () => {
    const folder = slip('deployment.yaml', 'replicas: 2', 'replicas: 3');
    const both = changed(folder, { [X]: textOf(good, X).replace(`nc ${HOST} 80`, `nc ${HOST} 81`) });
    expect(checkLesson(both).diagnostics.map(({ message }) => message)).toEqual([
      '`Pod IPs` is not this after step 2',
      '`Open connection` is not this after step 4',
    ]);
  });

  test.each([
    ['an earlier step', Q, '{absent(at(3).connection) && !absent(at(4).connection)}', '{absent(at(4).connection)}'],
    ['another state', X, '{clusterIP == "None"}', '{clusterIP != "None"}'],
    ['a cell beside right ones', X, '| None                | None               | None', '| None | 10.1.1.9 | None'],
  ])('and what rests on something else is told by itself: %s', (_, file, from, to) => {
    const other = checkLesson(slip(file, from, to)).diagnostics;
    expect(other).toHaveLength(1);
    const text = textOf(slip(file, from, to), file);
    const both = checkLesson(changed(slip('deployment.yaml', 'replicas: 2', 'replicas: 3'), { [file]: text }));
    expect(both.diagnostics).toHaveLength(2);
    expect(both.diagnostics.map(({ place }) => place)).toContainEqual(other[0]?.place);
    expect(both.diagnostics.map(({ others }) => others?.length)).toContain(24);
  });

  test('a cell that is wrong alone stands for no other, though claims read what it shows', () => {
    const cell = [
      '| none                | 10.1.1.5, 10.1.1.6 |',
      '| none                | 10.1.1.5, 10.1.1.9 |',
    ] as const;
    const key = textOf(slip(Q, 'at(3).dns.addresses == at(3).ready', 'size(at(2).podIPs) == 5'), Q);
    const { diagnostics } = checkLesson(changed(slip(X, ...cell), { [Q]: key }));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['wrong-cell', 'wrong-key']);
    expect(diagnostics.map(({ others }) => others)).toEqual([undefined, undefined]);
  });
});

describe('what takes too long is told once', () => {
  const ten = '[1,2,3,4,5,6,7,8,9,10]';
  /** A list that is made in so many rounds, ten to the power of this. */
  const loops = (depth: number, inner: string): string =>
    Array.from({ length: depth }).reduce<string>((inside, _, nth) => `${ten}.map(x${nth}, ${inside})`, inner);

  test('at the variable, and not where it is used', () => {
    const folder = slip(
      X,
      'is: pods("app=myapp").map(',
      `is: pods("app=myapp").filter(p, size(${loops(5, '0')}) > 0).map(`,
    );
    const { diagnostics, counts } = checkLesson(folder);
    expect(diagnostics).toMatchObject([{ rule: 'endless-claim', place: { file: expect.stringContaining(X) } }]);
    expect(diagnostics[0]?.message).toMatch(/^this variable takes too long: /);
    expect(counts.unchecked).toBeGreaterThan(20);
  });

  test('where no cell shows the variable, too', () => {
    const folder = slip(X, '  dns:\n', `  slow: { label: Slow, is: '${loops(6, 'size(pods("a=b"))')}' }\n  dns:\n`);
    const text = textOf(folder, X).replace('{clusterIP == "None"}', () => '{size(slow) == 10}');
    expect(told(changed(folder, { [X]: text }))).toEqual([expect.stringMatching(/^endless-claim .*: this variable /)]);
  });

  test('at the first claim for which nothing is left, and not at each after it', () => {
    const claim = `{size(${loops(4, '0')}) == 10 && at(2).podIPs[0] == "10.1.1.5"}`;
    const learn = `\n## Learn\n\n${Array.from({ length: 99 }, () => `All of them ${claim}`).join('\n\n')}\n\n## Deep\n`;
    const { diagnostics } = checkLesson(slip(C, '\n## Deep\n', learn));
    expect(diagnostics).toMatchObject([{ rule: 'endless-claim', message: expect.stringContaining('together') }]);
  });
});
