import { expect, test } from 'vitest';
import { printJsonPath } from '../../../../src/model/kubernetes/commands/kubectl/jsonpath/print-jsonpath.ts';

const object = {
  kind: 'Pod',
  metadata: { labels: { 'a.b/c': 'x', app: 'web' }, name: 'web-0' },
  spec: {
    containers: [
      { image: 'nginx', name: 'web', ports: [{ containerPort: 80 }, { containerPort: 443, name: 'tls' }] },
      { image: 'busybox', name: 'log' },
    ],
  },
};

// What kubectl 1.32 printed of the same object.
test.each([
  ['{.metadata.name}', 'web-0'],
  ['{ .metadata.name }', 'web-0'],
  ['{$.metadata.name}', 'web-0'],
  ['.metadata.name', '.metadata.name'],
  ['name: {.metadata.name}!', 'name: web-0!'],
  ['{.kind}/{.metadata.name}}', 'Pod/web-0}'],
  ['{.metadata.labels}', '{"a.b/c":"x","app":"web"}'],
  ['{.metadata.labels.a\\.b/c}', 'x'],
  ["{.metadata.labels['a\\.b/c']}", 'x'],
  ["{.metadata['name','labels']}", 'web-0 {"a.b/c":"x","app":"web"}'],
  ['{.spec.containers[*].name}', 'web log'],
  ['{.spec.containers[-1].name}', 'log'],
  ['{.spec.containers[-1:].name}', 'log'],
  ['{.spec.containers[0,1].name}', 'web log'],
  ['{.spec.containers[::2].name}', 'web'],
  ['{.spec.containers.*.name}', 'web log'],
  ['{.spec.containers[1]}', '{"image":"busybox","name":"log"}'],
  ['{range .spec.containers[*]}{.name}{"\\t"}{.image}{"\\n"}{end}', 'web\tnginx\nlog\tbusybox\n'],
  ['{range .spec.containers[*]}{.name}:{range .ports[*]}{.containerPort},{end};{end}{.kind}', 'web:80,443,;log:;Pod'],
  ['{range .spec.containers[*]}{.name}', 'weblog'],
  ['{range .nope[*]}x{end}after', 'after'],
  ['{.spec.containers[?(@.name=="log")].image}', 'busybox'],
  ["{.spec.containers[?(@.name!='log')].name}", 'web'],
  ['{.spec.containers[?(@.ports)].name}', 'web'],
  ['{.spec.containers[?(@.name=="a)b")].name}', ''],
  ['{.spec.containers[0].ports[?(@.containerPort>100)].name}', 'tls'],
  ['{..name}', 'web-0 web tls log'],
  ['{..ports[0].containerPort}', '80'],
  ['{.nope}', ''],
  ['{.nope[0].x}', ''],
  ['{.spec.containers.name}', ''],
  ['{1} {-1.5} {true}', '1 -1.5 true'],
  ["{'it\\'s'}", "it's"],
  ['{.spec.containers[1]}{}', `{"image":"busybox","name":"log"}${JSON.stringify(object)}`],
  ['', ''],
])('%s', (template, text) => {
  expect(printJsonPath(template, object)).toEqual({ text });
});

test.each([
  ['{.spec', 'unclosed action'],
  ['{.spec.containers[}', 'unterminated array'],
  ['{.spec.containers[a]}', 'invalid array index a'],
  ['{.metadata["name"]}', 'invalid array index "name"'],
  ['{"unclosed}', 'unterminated quoted string'],
  ['{"a\\qb"}', 'unquote string "a\\qb" error invalid syntax'],
  ['{.spec.containers[?(@.name=="log"]}', 'unterminated filter'],
  ['{.spec.containers[?(@.name=="log")}', 'unclosed array expect ]'],
  ['{#}', "unrecognized character in action: U+0023 '#'"],
  ['{{.metadata.name}}', "unrecognized character in action: U+007B '{'"],
  ['{....name}', 'invalid multiple recursive descent'],
  ['{-}', 'cannot parse number -'],
])('%s cannot be read', (template, why) => {
  expect(printJsonPath(template, object)).toEqual({ error: `error parsing jsonpath ${template}, ${why}` });
});

test.each([
  ['{.spec.containers[5].name}', 'array index out of bounds: index 5, length 2'],
  ['{.spec.containers[-5].name}', 'array index out of bounds: index -3, length 2'],
  ['{.spec.containers[1:0].name}', 'starting index 1 is greater than ending index 0'],
  ['{.spec.containers[0:2:0]}', 'step must be > 0'],
  ['{.metadata.name[0]}', 'string is not array or slice'],
  ['{[*]}', 'map[string]interface {} is not array or slice'],
  ['{.metadata.name[?(@.x=="y")]}', 'web-0 is not array or slice and cannot be filtered'],
  ['{.spec.containers[0].ports[?(@.containerPort>="100")].name}', 'incompatible types for comparison'],
  ['{metadata.name}', 'unrecognized identifier metadata'],
  ['{end}', 'not in range, nothing to end'],
])('%s cannot be answered', (template, why) => {
  const printed = printJsonPath(template, object);
  expect('error' in printed ? printed.error : '').toContain(`: Error executing template: ${why}. Printing more`);
});

test.each([
  ['{.Kind}', 'Kind', 'kind'],
  ['{.spec.containers[*].ports[*].containerport}', 'containerport', 'containerPort'],
  ['{..Image}', 'Image', 'image'],
])('%s: a field in other letters is misspelt, and not merely absent', (template, name, near) => {
  expect(printJsonPath(template, object)).toEqual({
    problem: {
      message: `nothing here has a field \`${name}\`, and jsonpath prints nothing for it`,
      help: `there is \`${near}\``,
    },
  });
});

test('a field that only some have is there', () => {
  const two = { items: [{ podIP: '10.1.1.5' }, { podIp: 'odd' }, {}] };
  expect(printJsonPath('{.items[*].podIP}', two)).toEqual({ text: '10.1.1.5' });
  expect(printJsonPath('{.items[*].phase}', two)).toEqual({ text: '' });
});
