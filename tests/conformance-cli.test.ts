import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dryrun-cases-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function conformance(...args: readonly string[]): {
  readonly status: number | null;
  readonly lines: readonly string[];
} {
  const main = join(import.meta.dirname, '../src/cli/main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'conformance', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, lines: (stdout + stderr).trim().split('\n') };
}

/** Asks a cluster without Services for one: NXDOMAIN is right. */
function caseOf(id: string, rcode: string) {
  const query = { name: 'web.default.svc.cluster.local.', type: 'A' };
  return { id, source: 'here', derivation: 'derived', server: {}, given: [], query, expect: { rcode, answers: [] } };
}

function write(file: string, content: unknown): void {
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
}

test('cases that hold: a line a file, files that are not there are said, exit 0', () => {
  write('dns-vectors.json', [caseOf('one', 'NXDOMAIN'), caseOf('two', 'NXDOMAIN')]);
  expect(conformance('.')).toEqual({
    status: 0,
    lines: [
      'fixtures.json: not there, so no case is asked of a whole cluster',
      'dns-vectors: 2 of 2',
      'endpoints.json: not there, skipped',
      'service-validation.json: not there, skipped',
    ],
  });
});

test('a case that fails: its id, what was asked, expected and found; exit 1', () => {
  write('dns-vectors.json', [caseOf('right', 'NXDOMAIN'), caseOf('wrong', 'NOERROR')]);
  const { status, lines } = conformance('.');
  expect(status).toBe(1);
  expect(lines[1]).toMatch(
    /^wrong: asked web\.default\.svc\.cluster\.local\. .*A, expected .*NOERROR.*, found .*NXDOMAIN/,
  );
  expect(lines[2]).toBe('dns-vectors: 1 of 2');
});

test('a case that cannot be read has failed, and the others still run', () => {
  write('dns-vectors.json', [{ id: 'broken' }, 5, caseOf('right', 'NXDOMAIN')]);
  write('endpoints.json', [{}]);
  const { status, lines } = conformance('.');
  expect(status).toBe(1);
  expect(lines).toContain('dns-vectors: 1 of 3');
  expect(lines).toContain('endpoints: 0 of 1');
  expect(lines.join('\n')).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});

test('a file that is no JSON is said, and is no success', () => {
  write('endpoints.json', '[');
  const { status, lines } = conformance('.');
  expect(status).toBe(1);
  expect(lines.join('\n')).toContain('endpoints.json: not JSON');
});

test.each([[['.']], [['nowhere']], [[]], [['.', '.']]])('nothing to run is an error: %j', (args) => {
  expect(conformance(...args).status).toBe(1);
});
