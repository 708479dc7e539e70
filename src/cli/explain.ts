import { readRulePage } from '../check/rule-page.ts';
import { rulePages } from '../io/rule-pages.ts';
import { complain, say } from '../io/say.ts';
import { nearest } from '../model/nearest.ts';

const USAGE = 'usage: npm run explain [rule]';

/** A page as a terminal shows it: headings underlined, an example's files indented under their names. */
function forTerminal(page: string): string {
  let fence: string | undefined;
  const lines = page.split('\n').map((line) => {
    const [, ticks, name] = /^(`{3,})(?:\w+ (\S+))?$/.exec(line) ?? [];
    if (fence !== undefined) {
      if (ticks !== fence) return line === '' ? '' : `    ${line}`;
      fence = undefined;
      return undefined;
    }
    if (ticks !== undefined) {
      fence = ticks;
      return `  ${name ?? ''}:\n`;
    }
    const heading = /^#{1,2} (.+)$/.exec(line)?.[1];
    return heading === undefined ? line : `${heading}\n${'-'.repeat(heading.length)}`;
  });
  return lines
    .filter((line) => line !== undefined)
    .join('\n')
    .trimEnd();
}

/** Every rule with its sentence, in two columns. */
function list(pages: ReadonlyMap<string, string>): string {
  const widest = Math.max(...[...pages.keys()].map((name) => name.length));
  return [...pages].map(([name, text]) => `${name.padEnd(widest)}  ${readRulePage(text).sentence}`).join('\n');
}

/**
 * `explain [rule]`: what a rule holds, why, and what to do; without a name, all rules.
 * @returns the exit status: 0, or 1 where there is no such rule
 */
export function explain(args: readonly string[]): number {
  const pages = rulePages();
  const [asked, ...more] = args;
  if (asked === undefined) {
    say(`${list(pages)}\n\n${USAGE}`);
    return 0;
  }
  // As it is copied from a report.
  const name = asked.replace(/^\[|\]$/g, '');
  const page = pages.get(name);
  if (page !== undefined && more.length === 0) {
    say(forTerminal(page));
    return 0;
  }
  const near = nearest(name, [...pages.keys()]);
  const help = near === undefined ? '`npm run explain` lists them' : `there is \`${near}\``;
  complain(more.length > 0 ? `one rule at a time\n${USAGE}` : `there is no rule \`${name}\`; ${help}`);
  return 1;
}
