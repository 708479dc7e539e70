import type { Command, Misuse } from './command.ts';
import { misuse } from './command.ts';
import { findCommand } from './registry.ts';
import { splitWords } from './words.ts';

/** How long a command may be; what is longer belongs in a manifest. */
const longest = 4000;

/** The command that a line stands for and the words after its name; or what the author has to mend. */
export function readLine(line: string): { readonly command: Command; readonly rest: readonly string[] } | Misuse {
  if (line.length > longest) {
    return misuse(
      `this command is too long: it has ${line.length.toLocaleString('en')} characters`,
      `keep a command to ${longest.toLocaleString('en')} characters; a manifest can hold more`,
    );
  }
  const split = splitWords(line);
  if ('unclosed' in split) return misuse(`a quote ${split.unclosed} is not closed in \`${line}\``, 'close the quote');
  if ('operator' in split) {
    const { operator } = split;
    return misuse(
      `one command to a pair of backticks: \`${operator}\` would need a shell`,
      `${insteadOf(operator)}, or put \`${operator}\` in single quotes where it is meant as text`,
    );
  }
  if (split.words.length === 0) return misuse('the command is empty', 'write a command, or take the backticks away');
  return findCommand(split.words);
}

function insteadOf(operator: string): string {
  if (operator === '#') return 'write the remark outside of the backticks';
  if (operator.startsWith('$') || operator === '`') return 'write what it would stand for';
  if (['&&', '||', ';', '&'].includes(operator)) return 'give each command its own backticks';
  return 'write the command alone';
}
