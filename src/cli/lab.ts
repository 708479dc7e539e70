import { createInterface } from 'node:readline';
import { inspect } from 'node:util';
import { printReport } from '../diagnostics/report.ts';
import { readLessonFolder } from '../io/content-folder.ts';
import { complain, say } from '../io/say.ts';
import { lessonStates } from '../lab/lesson-states.ts';
import { dnsOf } from '../lab/model-dns.ts';
import { responder } from '../lab/respond.ts';
import { codeOf, serveDns, type Serving } from '../lab/serve.ts';
import { Session } from '../lab/session.ts';
import { UnwritableName } from '../lab/wire-name.ts';
import { findLesson } from './find-lesson.ts';
import { type LabOptions, labOptions } from './lab-options.ts';
import type { Workplace } from './workplace.ts';

const USAGE = 'usage: npm run lab -- folder [--step N] [--port N] [--follow]';

/**
 * `lab FOLDER [--step N] [--port N] [--follow]`: serves the DNS of a lesson's model, as it is after a step (the last one, and
 * with `--follow` the start), to real clients on this machine, until it is told to end.
 * @returns the exit status: 0 where it served, 1 where it could not
 */
export async function lab(args: readonly string[], workplace: Workplace, from: string): Promise<number> {
  const options = labOptions(args);
  if (typeof options === 'string') return refuse(`${options}\n${USAGE}`);
  const path = findLesson(options.folder, from, workplace);
  if ('problem' in path) return refuse(`${path.problem}\n${USAGE}`);
  const session = openSession(path.lesson, options, workplace);
  if (typeof session === 'string') return refuse(session);
  let serving;
  try {
    serving = await serveDns(
      responder((question) => session.ask(question), tellFailure),
      options.port,
    );
  } catch (error) {
    return refuse(whyNoPort(error, options.port));
  }
  // Listened for before anything is printed: whoever reads that it runs may end it.
  const ended = end(options.follow ? () => goOn(session, serving) : undefined);
  say(`${options.folder} answers on ${serving.addresses.join(' and ')}, port ${serving.port}, UDP and TCP`);
  tellState(session, serving);
  if (options.follow) tellFollow();
  else say('Ctrl-C ends it');
  await ended;
  await serving.close();
  return 0;
}

function refuse(why: string): number {
  complain(why);
  return 1;
}

/** The lesson's run at the step that was asked for, or why there is none. */
function openSession(lesson: string, { step, follow }: LabOptions, { project, content }: Workplace): Session | string {
  const { run, problems, sources } = lessonStates(readLessonFolder(project, content, lesson));
  const report = printReport(problems, (file) => sources.get(file));
  if (run === undefined || run.states.length === 0) return `${report}\n\nthe lesson cannot be run as it stands`;
  const { model, states, commands } = run;
  const dns = dnsOf(model);
  if (dns === undefined) return `the model \`${model.name}\` serves no DNS`;
  const at = step ?? (follow ? 0 : commands.length);
  if (at > commands.length)
    return `there is no step ${at}: the lesson has ${commands.length} steps, and 0 is the start`;
  if (at >= states.length) return `${report}\n\nthe run ends before step ${at} is done`;
  return new Session(dns, states, commands, at);
}

function whyNoPort(error: unknown, port: number): string {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `the port ${port} is taken; leave \`--port\` out for a free one`;
    case 'EACCES':
      return `the port ${port} is not for everybody; leave \`--port\` out for a free one, or take one from 1024 on`;
    default:
      throw error;
  }
}

function tellState(session: Session, { addresses, port }: Serving): void {
  const name = session.nameToTry();
  say(`\n${session.told()}`);
  if (name !== undefined) say(`  dig @${addresses[0]} -p ${port} ${name}`);
}

function tellFollow(): void {
  say('\nEnter goes one step on; Ctrl-D ends it');
}

function goOn(session: Session, serving: Serving): void {
  if (session.next()) tellState(session, serving);
  else say(`\n${session.ending()}; Ctrl-D ends it`);
}

/** Told on the server's terminal; the client was told SERVFAIL. */
function tellFailure(failure: unknown): void {
  complain(failure instanceof UnwritableName ? failure.message : inspect(failure));
}

/** Waits until the user ends it: by a signal, or by the end of the input where lines of it are read. */
async function end(onLine: (() => void) | undefined): Promise<void> {
  const lines = onLine === undefined ? undefined : createInterface({ input: process.stdin });
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    lines?.on('line', () => onLine?.());
    lines?.once('close', () => resolve());
  });
  lines?.close();
}
