import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/model/kubernetes/api/kinds.ts';
import { clientTools } from '../../../src/model/kubernetes/commands/pod-tools.ts';
import { commands } from '../../../src/model/kubernetes/commands/registry.ts';
import { settingsReference } from '../../../src/model/kubernetes/settings.ts';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';
import { listedAll } from '../../../src/model/kubernetes/text/listed.ts';

const commandLines = commands
  .flatMap(({ usage }) => usage.split(/, (?=(?:kubectl|nc|curl|dig|nslookup|getent|pod|client|wait) )/))
  .map((form) => `- \`${form}\``);
const kindNames = listedAll(kinds.map(({ words }) => `\`${words[0] ?? ''}\``)).replace(/ and (?=[^ ]*$)/, ' or ');
const toolNames = listedAll(clientTools.map(({ name }) => `\`${name}\``)).replace(/ and (?=[^ ]*$)/, ' or ');
const functionLines = kubernetes.functions.map(({ signature, description }) => `| \`${signature}\` | ${description} |`);
const typeLines = Object.entries(kubernetes.types).map(
  ([name, { fields }]) =>
    `| \`${name}\` | ${Object.entries(fields)
      .map(([field, type]) => `\`${field}\` ${type}`)
      .join(', ')} |`,
);

const optionLines = settingsReference.map(
  ({ name, description, default: value }) => `| \`${name}\` | \`${value}\` | ${description} |`,
);

/** Written by this test (`npm run references`), so that authors read what the code knows. */
const reference = `# What a Kubernetes lesson can run and ask

## Commands, in Action

${commandLines.join('\n')}

TYPE is ${kindNames}, or a short name of one as kubectl knows them; \`kubectl get\`
also knows \`endpoints\`. Every command that changes something takes \`--wait=false\`, which shows the cluster at that
instant, before time goes on; \`-n NAME\` names another namespace than \`default\`.
\`kubectl delete pod --field-selector status.podIP=10.1.1.6\` finds a Pod by its IP.

A bare ${toolNames} is run by the client, which lives in the namespace \`default\`;
\`kubectl exec POD -- …\` runs it in a Pod, with that Pod's search path, cache and connections.

## Options, under \`cluster:\` in the front matter

| option | default | what it means |
| --- | --- | --- |
${optionLines.join('\n')}

## Functions, in braces

Bare in a row of the execution table (\`pods("app=web")\`); anywhere else of a moment (\`at(3).pods("app=web")\`).

| function | what it gives |
| --- | --- |
${functionLines.join('\n')}

Of any model: \`at(3)\`, \`start\`, \`final\`, what-ifs by name (\`virtual.at(3)\`), \`absent(x)\`, \`source("https://…")\`,
\`unproved("why")\`; in a row also \`output\` and \`exitCode\` of its commands. CEL's own: \`size(x)\`, \`x in list\`,
\`list.map(e, …)\`, \`.filter(e, …)\`, \`.all(e, …)\`, \`.exists(e, …)\`, \`text.contains("…")\`, \`.startsWith("…")\`.

## What they are made of

| value | fields |
| --- | --- |
${typeLines.join('\n')}
`;

test('every option has a description', () => {
  expect(settingsReference.length).toBeGreaterThan(10);
  expect(settingsReference.filter(({ description }) => description === '')).toEqual([]);
});

test('REFERENCE.md says what the model knows', async () => {
  const file = join(import.meta.dirname, '../../../src/model/kubernetes/REFERENCE.md');
  await expect(reference, 'run `npm run references`').toMatchFileSnapshot(file);
});

test('it says something of everything', () => {
  expect(commandLines.length).toBeGreaterThan(15);
  expect(functionLines.length).toBeGreaterThan(8);
  expect(typeLines.length).toBeGreaterThan(5);
});
