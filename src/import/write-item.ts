import { splitAddresses } from './addresses.ts';
import type { Ask, ImportedForm, ImportedItem, ImportedOption } from './imported-item.ts';
import { type Rich, wordsOf } from './rich.ts';
import { escapeText } from './escape-text.ts';
import { indent, writeCode, writeLine, writeRich } from './write-rich.ts';

/** An item of a list: its line, and under it, moved in as far, what is told of it. */
function listed(sign: string, line: string, rationale: Rich): string {
  const told = rationale.length === 0 ? '' : `\n\n${writeRich(rationale)}`;
  return sign + indent(line + told, sign.startsWith('-') ? 2 : sign.length);
}

function option({ text, isKey, pinned, rationale }: ImportedOption, why: string): string {
  const line = `${writeLine(text)}${pinned ? ' {/* pinned */}' : ''} ${why}`;
  return listed(`- [${isKey ? 'x' : ' '}] `, line, rationale);
}

function form({ words, isKey, rationale }: ImportedForm, why: string): string {
  const isPlain = splitAddresses(words).every(({ isAddress }) => !isAddress);
  // A letter before them, as what only a line's start makes a mark is none here.
  const said = isPlain ? escapeText(`.${words}`).slice(1) : writeCode(words, false);
  return listed('- ', `${isKey ? '=' : '!='} ${said} ${why}`, rationale);
}

function writeAsk(ask: Ask, why: string): string {
  switch (ask.type) {
    case 'choice':
    case 'multiple':
      return ask.options.map((each) => option(each, why)).join('\n');
    case 'order':
      return ask.entries
        .map(({ text, rationale }, at) => listed(`${at + 1}. `, `${writeLine(text)} ${why}`, rationale))
        .join('\n');
    case 'match':
      return [
        '| This | Goes with |',
        '| ---- | --------- |',
        ...ask.rows.map(({ left, target }) => {
          const fits = left.length === 0 ? '' : ` ${why}`;
          return `| ${writeLine(left, true)} | ${writeLine(target, true)}${fits} |`;
        }),
      ].join('\n');
    case 'text':
    case 'numeric':
      return ask.forms.map((each) => form(each, why)).join('\n');
  }
}

/**
 * Whether the form of what is asked leaves its type open: words and numbers look alike, a single key may be all that applies, and
 * an option that begins with `=` looks like what is accepted in a field.
 */
function saysType(ask: Ask): boolean {
  if (ask.type === 'choice') return ask.options.some(({ text }) => /^!?=/.test(wordsOf(text)));
  return ask.type !== 'order' && ask.type !== 'match';
}

/**
 * An item as an author would write it in `quiz.mdx`. Nothing of it is proven: each part that claims something says from where it is.
 * @param from what it was imported from, a file's name
 */
export function writeItem(item: ImportedItem, id: string, from: string): string {
  const why = `{unproved("imported from ${from.replace(/["'`\\|{}\r\n]/g, '')}")}`;
  const type = saysType(item.ask) ? { type: item.ask.type } : {};
  const settings = Object.entries({ ...type, ...item.settings }).map(([name, value]) => `, ${name}: ${String(value)}`);
  return `${[
    `## ${writeLine(item.stem)} {/* #${id}${settings.join('')} */}`,
    ...(item.body.length === 0 ? [] : [writeRich(item.body)]),
    writeAsk(item.ask, why),
    ...item.hints.map((hint) => `> [!TIP]\n> ${writeRich(hint).replaceAll('\n', '\n> ')}`),
  ].join('\n\n')}\n`;
}
