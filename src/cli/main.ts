import { BUG } from './bug.ts';
import { thisWorkplace } from './workplace.ts';

const [command = '', ...args] = process.argv.slice(2);
const from = process.env['INIT_CWD'] ?? process.cwd();

/** Each command, loaded only where it is asked for: some bring much with them. */
const COMMANDS: Readonly<Record<string, () => Promise<number>>> = {
  'build-file': async () => (await import('./build-file.ts')).buildFile(args, thisWorkplace(), from),
  check: async () => (await import('./check.ts')).check(args, thisWorkplace(), from),
  conformance: async () => (await import('./conformance.ts')).conformance(args, from),
  lab: async () => (await import('./lab.ts')).lab(args, thisWorkplace(), from),
};

try {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run === undefined) console.error(`there is no command ${command}; there are ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = run === undefined ? 1 : await run();
} catch (error) {
  console.error(BUG);
  console.error(error);
  process.exitCode = 2;
}
