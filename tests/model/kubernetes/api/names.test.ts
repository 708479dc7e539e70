import { expect, test } from 'vitest';
import { applied } from './apply.ts';

const meta = (kind: string, fields: string) => `apiVersion: v1\nkind: ${kind}\nmetadata: { ${fields} }\n`;
const web = (fields: string) => `${meta('Service', fields)}spec: { ports: [{ port: 80 }] }\n`;
const long = 'a'.repeat(64);
const name = (text: string) =>
  `name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')${text}`;

test.each([
  [web('name: 1web'), 'metadata.name: Invalid value: "1web": a DNS-1035 label must consist of lower case'],
  [web('name: Web'), 'metadata.name: Invalid value: "Web": a DNS-1035 label must consist of lower case'],
  [web(`name: ${long}`), `metadata.name: Invalid value: "${long}": must be no more than 63 characters`],
  [web('name: web, labels: { a/b/c: x }'), 'metadata.labels: Invalid value: "a/b/c": a qualified name must consist of'],
  [web('name: web, labels: { /a: x }'), 'metadata.labels: Invalid value: "/a": prefix part must be non-empty'],
  [
    web('name: web, labels: { B_/a: x }'),
    'metadata.labels: Invalid value: "B_/a": prefix part a lowercase RFC 1123 subdomain',
  ],
  [web('name: web, labels: { -a: x }'), `metadata.labels: Invalid value: "-a": ${name('')}`],
  [
    web('name: web, labels: { a: x y }'),
    'metadata.labels: Invalid value: "x y": a valid label must be an empty string or',
  ],
  [web('name: web, annotations: { a b: x }'), 'metadata.annotations: Invalid value: "a b": name part must consist of'],
  [meta('Namespace', 'name: a.b'), 'metadata.name: Invalid value: "a.b": a lowercase RFC 1123 label must consist of'],
])('R5: %s', (manifest, text) => {
  const { output, exitCode } = applied([manifest]);
  expect(output).toContain(`is invalid: ${text}`);
  expect(exitCode).toBe(1);
});

test('R5: a Namespace may start with a digit, a label and an annotation may have a prefix', () => {
  const labelled = web('name: web, labels: { example.com/a: "" }, annotations: { Example.com/A: any text }');
  expect(applied([meta('Namespace', 'name: 1st')]).output).toBe('namespace/1st created');
  expect(applied([labelled]).output).toBe('service/web created');
});
