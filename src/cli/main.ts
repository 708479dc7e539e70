import { BUG, check } from './check.ts';
import { conformance } from './conformance.ts';
import { lab } from './lab.ts';
import { mutate } from './mutate.ts';
import { thisWorkplace } from './workplace.ts';

const [command, ...args] = process.argv.slice(2);
const from = process.env['INIT_CWD'] ?? process.cwd();

try {
  if (command === 'check') {
    process.exitCode = await check(args, thisWorkplace(), from);
  } else if (command === 'conformance') {
    process.exitCode = conformance(args, from);
  } else if (command === 'lab') {
    process.exitCode = await lab(args, thisWorkplace(), from);
  } else if (command === 'mutate') {
    process.exitCode = await mutate(args, thisWorkplace(), from);
  } else if (command === 'build-file') {
    // Loaded only here: it brings Astro with it.
    const { buildFile } = await import('./build-file.ts');
    process.exitCode = await buildFile(args, thisWorkplace(), from);
  } else {
    console.error(`there is no command ${command ?? ''}; there are build-file, check, conformance, lab and mutate`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(BUG);
  console.error(error);
  process.exitCode = 2;
}
