import { BUG, check } from './check.ts';
import { conformance } from './conformance.ts';
import { contentProblem } from '../io/content-place.ts';
import { lab } from './lab.ts';
import { thisWorkplace } from './workplace.ts';

const [command, ...args] = process.argv.slice(2);
const from = process.env['INIT_CWD'] ?? process.cwd();

/** What reads content that is there: `new` may begin it. */
const READ_CONTENT: readonly (string | undefined)[] = ['check', 'lab', 'build-file'];

try {
  const problem = READ_CONTENT.includes(command) ? contentProblem(thisWorkplace().project) : undefined;
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 1;
  } else if (command === 'new') {
    const { makeNew } = await import('./new.ts');
    process.exitCode = makeNew(args, thisWorkplace(), from);
  } else if (command === 'schemas') {
    const { schemas } = await import('./schemas.ts');
    process.exitCode = schemas(args, thisWorkplace());
  } else if (command === 'check') {
    process.exitCode = await check(args, thisWorkplace(), from);
  } else if (command === 'conformance') {
    process.exitCode = conformance(args, from);
  } else if (command === 'lab') {
    process.exitCode = await lab(args, thisWorkplace(), from);
  } else if (command === 'build-file') {
    // Loaded only here: it brings Astro with it.
    const { buildFile } = await import('./build-file.ts');
    process.exitCode = await buildFile(args, thisWorkplace(), from);
  } else {
    console.error(
      `there is no command ${command ?? ''}; there are build-file, check, conformance, lab, new and schemas`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(BUG);
  console.error(error);
  process.exitCode = 2;
}
