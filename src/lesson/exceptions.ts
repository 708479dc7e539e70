import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';

/** A rule of item writing that an item does not follow, for a reason: `allow: longest-key because …`. */
export interface Exception {
  readonly rule: string;
  readonly reason: string;
  /** Where the rule's name stands. */
  readonly place: Place;
}

const BEGIN = /(?<![\w-])allow(?=\s*:|\s+[\w-]+\s+because\b)/g;
const PARTS = /^allow(\s*:)?\s*([\w-]*)\s*(because\b)?\s*(.*)$/ds;
const FORM = 'allow: longest-key because …';

/** Where an exception ends: before the next setting, so that its reason may have commas. */
function endOf(text: string, from: number, settings: readonly string[]): number {
  const next = new RegExp(`[,;]?\\s*(?<![\\w-])(?:${['allow', ...settings].join('|')})\\s*:`, 'g');
  next.lastIndex = from + 'allow:'.length;
  return next.exec(text)?.index ?? text.length;
}

/**
 * Finds the exceptions among what follows an item's id.
 * @param start where the text stands in the source
 * @param settings the names of the settings that may follow one
 * @returns the exceptions; and the text without them, every other letter at its place
 */
export function readExceptions(
  source: Source,
  start: number,
  text: string,
  settings: readonly string[],
): { readonly exceptions: readonly Exception[]; readonly rest: string; readonly problems: readonly Diagnostic[] } {
  const exceptions: Exception[] = [];
  const problems: Diagnostic[] = [];
  let rest = text;
  for (const { index } of text.matchAll(BEGIN)) {
    // The word may stand in the reason of the one before.
    if (rest[index] === ' ') continue;
    const end = endOf(text, index, settings);
    const written = text.slice(index, end).replace(/[\s,;]+$/, '');
    rest = rest.slice(0, index) + ' '.repeat(end - index) + rest.slice(end);
    const [, colon, rule = '', because, reason = ''] = PARTS.exec(written) ?? [];
    const [from, to] = PARTS.exec(written)?.indices?.[2] ?? [0, 0];
    const place = source.place(start + index + from, start + index + to);
    const problem = (at: Place, message: string, help: string): void =>
      void problems.push({ rule: 'bad-item', severity: 'error', message, place: at, help });
    const whole = source.place(start + index, start + index + written.length);
    if (!/(?:^|[,;{])\s*$/.test(text.slice(0, index))) problem(whole, 'a comma is missing before `allow`', 'write one');
    if (colon === undefined) problem(whole, 'a colon is missing after `allow`', `write \`${FORM}\``);
    if (rule === '') problem(whole, 'this names no rule', `write \`${FORM}\``);
    else if (because === undefined || !/[\p{L}\p{N}]/u.test(reason))
      problem(
        whole,
        `this does not say why \`${rule}\` need not hold here`,
        `write \`allow: ${rule} because …\`; each rule has a reason, and an \`allow\`, of its own`,
      );
    else if (exceptions.some((other) => other.rule === rule))
      problem(whole, `\`${rule}\` is allowed twice`, 'take one out');
    else exceptions.push({ rule, reason, place });
  }
  return { exceptions, rest, problems };
}
