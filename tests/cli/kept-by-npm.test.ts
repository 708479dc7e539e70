import { expect, test } from 'vitest';
import { keptByNpm } from '../../src/cli/kept-by-npm.ts';

test.each([
  ['check', [], { npm_config_fix: 'true' }, 'write `npm run check -- --fix`'],
  ['build-file', ['a/b', 'out'], { npm_config_out: 'true' }, 'write `npm run build:file -- --out`'],
  ['lab', ['a/b', '3'], { npm_config_step: 'true' }, 'write `npm run lab -- --step`'],
])('%s %j with %j', (command, args, environment, said) => {
  expect(keptByNpm(command, args, environment)).toContain(said);
});

test.each([
  ['check', ['--fix'], { npm_config_fix: 'true' }],
  ['check', ['--format=json'], { npm_config_format: 'json' }],
  ['check', [], { npm_config_fix: '', npm_config_prefix: '/usr' }],
  ['explain', [], { npm_config_fix: 'true' }],
  ['constructor', [], {}],
])('not: %s %j with %j', (command, args, environment) => {
  expect(keptByNpm(command, args, environment)).toBe(undefined);
});
