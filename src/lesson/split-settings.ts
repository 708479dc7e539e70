import { nearest } from '../model/nearest.ts';

/** A stretch of the text: offsets into it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A setting as it is written: its name, its value, and where both stand. */
export interface WrittenSetting {
  readonly name: string;
  readonly value: unknown;
  readonly nameAt: Stretch;
  readonly valueAt: Stretch;
}

/** What is not written as it should be, though it is clear what is meant. */
export interface Slip extends Stretch {
  readonly message: string;
  readonly help: string;
}

/** Far more than there are: an item that has as many was not written by hand. */
const MOST_SETTINGS = 50;

const NAME = /[A-Za-z]+(?=\s*:)/g;

function valueOf(text: string): unknown {
  if (text === '') return null;
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

/**
 * Takes apart what follows an item's id: `, points: 2, partial: false`. What is slightly wrong is told, and read as it is meant.
 * @param known the names that settings have
 */
export function splitSettings(
  text: string,
  known: readonly string[],
): { readonly settings: readonly WrittenSetting[]; readonly slips: readonly Slip[] } {
  const settings: WrittenSetting[] = [];
  const slips: Slip[] = [];
  const slip = (start: number, length: number, message: string, help: string): void =>
    void slips.push({ start, end: start + length, message, help });

  let count = 0;
  const readOne = (from: number, to: number): void => {
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const part = raw.trim();
    if (part === '') return;
    count += 1;
    if (count === MOST_SETTINGS + 1)
      slip(start, part.length, `an item has at most ${MOST_SETTINGS} settings`, 'take out what is too much');
    if (count > MOST_SETTINGS) return;
    const [, bare = '', between = ''] = /^([A-Za-z]+)(\s*=\s*|\s+)(?=\S)/.exec(part) ?? [];
    const colon = part.indexOf(':');
    const noColon = colon === -1 && (known.includes(bare) || nearest(bare, known) !== undefined) && bare !== '';
    const nameEnd = noColon ? bare.length : colon === -1 ? part.length : part.slice(0, colon).trimEnd().length;
    const name = part.slice(0, nameEnd);
    const behind = noColon ? bare.length + between.length : colon === -1 ? part.length : colon + 1;
    const value = part.slice(behind).trim();
    const said = `write \`${name}: ${value}\``;
    if (noColon) slip(start, part.length, `a colon is missing after \`${name}\``, said);
    else if (/^\S/.test(part.slice(behind))) slip(start, part.length, `a space is missing after \`${name}:\``, said);
    const valueStart = start + part.length - value.length;
    if (settings.some((other) => other.name === name))
      slip(start, part.length, `\`${name}\` is said twice`, 'take one out');
    else
      settings.push({
        name,
        value: valueOf(value),
        nameAt: { start, end: start + name.length },
        valueAt: { start: valueStart, end: valueStart + value.length },
      });
  };

  const read = (from: number, to: number): void => {
    let at = from;
    while (count <= MOST_SETTINGS) {
      const [, second] = text.slice(at, to).matchAll(NAME);
      if (second === undefined) break;
      const next = at + second.index;
      if (count < MOST_SETTINGS)
        slip(next, second[0].length, `a comma is missing before \`${second[0]}\``, 'write one');
      readOne(at, next);
      at = next;
    }
    readOne(at, to);
  };

  let from = 0;
  for (const mark of text.matchAll(/[,;{}]/g)) {
    read(from, mark.index);
    from = mark.index + 1;
    if (mark[0] === ';' && text.indexOf(';') === mark.index)
      slip(mark.index, 1, 'settings are parted by commas', 'write `,` for `;`');
    if (mark[0] === '{') slip(mark.index, 1, 'settings have no braces of their own', 'take the braces out');
  }
  read(from, text.length);
  return { settings, slips };
}
