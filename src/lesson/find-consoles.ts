import type { Code, Nodes } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { plural } from '../diagnostics/plural.ts';
import type { Source } from '../diagnostics/source.ts';
import { nearest } from '../model/nearest.ts';
import { CONSOLE, isConsole, parseConsole } from './console.ts';
import type { ConsoleBlock } from './console-block.ts';
import { placeOf } from './prose.ts';
import { unclosedFence } from './unclosed-fence.ts';

/** How many commands the console blocks of one file may run. */
const MOST_COMMANDS = 100;

function codeIn(node: Nodes): Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(codeIn) : [];
}

/** Finds the console blocks in parsed text, however deep they stand, and what is wrong with those that cannot be read. */
export function findConsoles(
  source: Source,
  nodes: readonly Nodes[],
): { readonly consoles: readonly ConsoleBlock[]; readonly problems: readonly Diagnostic[] } {
  const consoles: ConsoleBlock[] = [];
  const problems: Diagnostic[] = [];
  for (const node of nodes.flatMap(codeIn)) {
    const unclosed = unclosedFence(source, node);
    if (unclosed !== undefined) {
      problems.push(unclosed);
    } else if (isConsole(node)) {
      const read = parseConsole(source, node);
      if ('rule' in read) problems.push(read);
      else consoles.push(read);
    } else if (nearest(node.lang ?? '', [CONSOLE]) !== undefined) {
      problems.push({
        rule: 'bad-console',
        severity: 'error',
        message: `nothing checks a block of \`${node.lang}\``,
        place: placeOf(source, node),
        help: 'write `console` for what a terminal shows, so that it is checked',
      });
    }
  }
  const commands = consoles.flatMap((block) => block.commands);
  const over = commands[MOST_COMMANDS];
  if (over === undefined) return { consoles, problems };
  const rest = plural(commands.length - MOST_COMMANDS, 'command');
  const message = `this file quotes ${commands.length} commands, and the most allowed is ${MOST_COMMANDS}: from here on, ${rest} cannot be checked`;
  problems.push({ rule: 'too-much', severity: 'error', message, place: over.place, help: 'take some out' });
  const few = new Set(commands.slice(0, MOST_COMMANDS));
  const kept = consoles.map((block) => ({ ...block, commands: block.commands.filter((each) => few.has(each)) }));
  return { consoles: kept, problems };
}
