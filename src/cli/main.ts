import { contentProblem, standingIn } from '../io/content-place.ts';
import { BUG } from './bug.ts';
import { keptByNpm } from './kept-by-npm.ts';
import { thisWorkplace } from './workplace.ts';

const [command = '', ...args] = process.argv.slice(2);
const from = standingIn();

/** Each command, loaded only where it is asked for: some bring much with them. */
const COMMANDS: Readonly<Record<string, () => Promise<number>>> = {
  'build-file': async () => (await import('./build-file.ts')).buildFile(args, thisWorkplace(), from),
  check: async () => (await import('./check.ts')).check(args, thisWorkplace(), from),
  conformance: async () => (await import('./conformance.ts')).conformance(args, from),
  explain: async () => (await import('./explain.ts')).explain(args),
  import: async () => (await import('./import.ts')).importInto(args, thisWorkplace(), from),
  lab: async () => (await import('./lab.ts')).lab(args, thisWorkplace(), from),
  mutate: async () => (await import('./mutate.ts')).mutate(args, thisWorkplace(), from),
  new: async () => (await import('./new.ts')).makeNew(args, thisWorkplace(), from),
  schemas: async () => (await import('./schemas.ts')).schemas(args, thisWorkplace()),
};

/** Those that read content. */
const READ_CONTENT: readonly string[] = ['build-file', 'check', 'import', 'lab', 'mutate', 'new'];

/** What of `new` stands in a course that is there: a course may be the first, and a rule is no content. */
const READ_BY_NEW: readonly string[] = ['item', 'lesson'];

/** @returns the exit status */
async function run(): Promise<number> {
  const wanted = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  const problem =
    wanted === undefined
      ? `there is no command ${command}; there are ${Object.keys(COMMANDS).join(', ')}`
      : (keptByNpm(command, args, process.env) ??
        (READ_CONTENT.includes(command)
          ? contentProblem(thisWorkplace().project, command === 'new' && !READ_BY_NEW.includes(args[0] ?? ''))
          : undefined));
  if (wanted !== undefined && problem === undefined) return wanted();
  console.error(problem);
  return 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(BUG);
  console.error(error);
  process.exitCode = 2;
}
