import { BUG, check } from './check.ts';
import { thisWorkplace } from './workplace.ts';

const [command, ...args] = process.argv.slice(2);
const from = process.env['INIT_CWD'] ?? process.cwd();

try {
  if (command === 'check') {
    process.exitCode = await check(args, thisWorkplace(), from);
  } else {
    console.error(`there is no command ${command ?? ''}; there is check`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(BUG);
  console.error(error);
  process.exitCode = 2;
}
