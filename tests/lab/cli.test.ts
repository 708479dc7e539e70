import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../copy-project.ts';
import { askUdp, queryFor } from './ask.ts';

const LESSON = 'content/kubernetes/headless-services';
const NAME = 'my-headless-service.default.svc.cluster.local';
const NXDOMAIN = 3;
let project = '';

beforeAll(() => {
  project = copyProject();
});
afterAll(() => rmSync(project, { recursive: true }));

/** The command as it runs, and what it printed so far. */
class Lab {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly ended: Promise<number | null>;
  text = '';

  constructor(...args: readonly string[]) {
    this.child = spawn('node', ['src/cli/main.ts', 'lab', ...args], {
      cwd: project,
      env: { ...process.env, INIT_CWD: project },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (piece: Buffer) => (this.text += piece.toString()));
  }

  /** Waits until something was printed; gives it. */
  async prints(wanted: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = wanted.exec(this.text);
      if (found !== null) return found;
      if (this.child.exitCode !== null) throw new Error(`it ended with ${this.child.exitCode}:\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async port(): Promise<number> {
    return Number((await this.prints(/port (\d+)/))[1]);
  }
}

async function refused(...args: readonly string[]): Promise<string> {
  const lab = new Lab(...args);
  expect(await lab.ended, lab.text).toBe(1);
  expect(lab.text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  return lab.text;
}

async function addressesAt(port: number) {
  const { rcode, packet } = await askUdp(port, queryFor(NAME, 'A'));
  return { rcode, addresses: packet.answers?.map((answer) => ('data' in answer ? answer.data : '')) };
}

describe('lab', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('serves a step, says what to try, and ends by %s', async (signal) => {
    const lab = new Lab(LESSON, '--step', '3');
    const port = await lab.port();
    await lab.prints(/Ctrl-C ends it\n/);
    expect(lab.text).toContain(`${LESSON} answers on 127.0.0.1`);
    expect(lab.text).toContain('after step 3 of 6: nslookup my-headless-service');
    expect(lab.text).toContain(`dig @127.0.0.1 -p ${port} ${NAME}`);
    expect(await addressesAt(port)).toEqual({ rcode: 0, addresses: ['10.1.1.5', '10.1.1.6'] });
    lab.child.kill(signal);
    expect(await lab.ended).toBe(0);
  });

  test('serves the last step unless one is named, and names what was there before', async () => {
    const lab = new Lab(`${LESSON}/execution.mdx`);
    const port = await lab.port();
    await lab.prints(/Ctrl-C ends it\n/);
    expect(lab.text).toContain('after step 6 of 6: kubectl delete service my-headless-service');
    expect(lab.text).toContain(NAME);
    expect(await addressesAt(port)).toEqual({ rcode: NXDOMAIN, addresses: [] });
    lab.child.kill('SIGINT');
    expect(await lab.ended).toBe(0);
  });

  test('--follow begins at the start, goes on with each Enter, says where it ends, and ends with its input', async () => {
    const lab = new Lab(LESSON, '--follow');
    const port = await lab.port();
    await lab.prints(/at the start, before step 1 of 6/);
    expect(await addressesAt(port)).toMatchObject({ rcode: NXDOMAIN });
    lab.child.stdin.write('\n\n');
    await lab.prints(/after step 2 of 6: kubectl apply -f deployment\.yaml/);
    expect(await addressesAt(port)).toMatchObject({ addresses: ['10.1.1.5', '10.1.1.6'] });
    lab.child.stdin.write('\n\n\n');
    await lab.prints(/after step 5 of 6/);
    expect(await addressesAt(port)).toMatchObject({ addresses: ['10.1.1.5', '10.1.1.7'] });
    lab.child.stdin.write('\n\n\n');
    await lab.prints(/(that was the last step; Ctrl-D ends it\n[^]*){2}/);
    expect(await addressesAt(port)).toMatchObject({ rcode: NXDOMAIN });
    lab.child.stdin.end();
    expect(await lab.ended).toBe(0);
  });

  test('--port takes that port, and says so where it is taken', async () => {
    const socket = createSocket('udp4');
    const port = await new Promise<number>((resolve) =>
      socket.bind(0, '127.0.0.1', () => resolve(socket.address().port)),
    );
    expect(await refused(LESSON, '--port', String(port))).toBe(
      `the port ${port} is taken; leave \`--port\` out for a free one\n`,
    );
    await new Promise<void>((resolve) => socket.close(resolve));
    const lab = new Lab(LESSON, '--port', String(port));
    expect(await lab.port()).toBe(port);
    lab.child.kill('SIGINT');
    expect(await lab.ended).toBe(0);
  });
});

describe('lab refuses, in a line or two', () => {
  test.each([
    [[], 'which lesson? name its folder'],
    [['content/nothing'], 'there is no folder content/nothing in the content'],
    [['src'], 'there is no folder src in the content'],
    [['content/kubernetes'], `the folder content/kubernetes is no lesson; the lessons in it: ${LESSON}`],
    [[LESSON, LESSON], 'one lesson at a time'],
    [[LESSON, '--step', 'three'], "`--step` takes a step's number, 0 for the start, and not `three`"],
    [[LESSON, '--port', '70000'], '`--port` takes a number up to 65535, 0 for a free port, and not `70000`'],
    [[LESSON, '--stepp', '1'], 'there is no option --stepp; there is --step'],
  ])('%j', async (args, message) => {
    const text = await refused(...args);
    expect(text.split('\n')[0]).toContain(message);
    expect(text).toContain('usage: npm run lab -- folder');
  });

  test('a step that the lesson does not have', async () => {
    expect(await refused(LESSON, '--step', '7')).toBe(
      'there is no step 7: the lesson has 6 steps, and 0 is the start\n',
    );
  });

  test('a step that the run does not reach, with what keeps it; a step before it is served', async () => {
    const file = join(project, LESSON, 'execution.mdx');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('kubectl apply -f deployment.yaml', 'kubectl apply -f deploymint.yaml'));
    try {
      const text = await refused(LESSON);
      expect(text).toContain('execution.mdx:');
      expect(text).toContain('deploymint.yaml');
      expect(text).toContain('the run ends before step 6 is done');
      const lab = new Lab(LESSON, '--step', '1', '--follow');
      const port = await lab.port();
      expect(await addressesAt(port)).toMatchObject({ rcode: NXDOMAIN });
      lab.child.stdin.end('\n');
      expect(await lab.ended).toBe(0);
      expect(lab.text).toContain('the run ends here, before step 2 is done: `npm run check` says why');
    } finally {
      writeFileSync(file, good);
    }
  });

  test('a lesson that cannot be read', async () => {
    const file = join(project, LESSON, 'service.yaml');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, 'kind: [\n');
    try {
      const text = await refused(LESSON);
      expect(text).toContain('service.yaml:');
      expect(text).toContain('the lesson cannot be run as it stands');
    } finally {
      writeFileSync(file, good);
    }
  });
});
