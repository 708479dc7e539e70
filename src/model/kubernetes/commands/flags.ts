import { listedAll } from '../text/listed.ts';
import { nearest } from '../../nearest.ts';
import type { Misuse } from './command.ts';
import { misuse } from './command.ts';

/** A flag that a command takes. */
export interface Flag {
  readonly name: string;
  /** Its one-letter form. */
  readonly short?: string;
  /** A `switch` is on by being there, and off as `--name=false`; a `text` has a value. */
  readonly takes: 'text' | 'switch';
}

/** The words of a command, sorted into flags and the rest. */
export interface Parsed {
  readonly rest: readonly string[];
  /** Each flag's values, in order; a switch has `true` or `false`. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
}

/** Reads flags in every form that the real tools take: `--name value`, `--name=value`, `-n value`, `-nvalue`, `-vs`. */
export function parseFlags(command: string, known: readonly Flag[], words: readonly string[]): Parsed | Misuse {
  const rest: string[] = [];
  const flags = new Map<string, string[]>();
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--') return { rest: [...rest, ...queue], flags };
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    const { flag, value, more } = readFlag(known, word);
    if (flag === undefined) return unknownFlag(command, known, word);
    if (more !== undefined) queue.unshift(more);
    const given = value ?? (flag.takes === 'switch' ? 'true' : queue.shift());
    if (given === undefined) {
      return misuse(`the flag \`${word}\` of \`${command}\` needs a value`, `write it as \`--${flag.name}=VALUE\``);
    }
    if (flag.takes === 'switch' && given !== 'true' && given !== 'false') {
      return misuse(
        `the flag \`--${flag.name}\` of \`${command}\` is on or off, not \`${given}\``,
        `write \`--${flag.name}\` or \`--${flag.name}=false\``,
      );
    }
    flags.set(flag.name, [...(flags.get(flag.name) ?? []), given]);
  }
  return { rest, flags };
}

/** A flag's last value. */
export function valueOf(parsed: Parsed, name: string): string | undefined {
  return parsed.flags.get(name)?.at(-1);
}

/** Whether a switch is on; `--name=false` puts it off. */
export function isOn(parsed: Parsed, name: string): boolean {
  const value = valueOf(parsed, name);
  return value !== undefined && value !== 'false';
}

/** A word of short switches is read one by one: `more` is what is left of it. */
function readFlag(known: readonly Flag[], word: string): { flag?: Flag; value?: string; more?: string } {
  if (word.startsWith('--')) {
    const [name = '', ...values] = word.slice(2).split('=');
    return {
      flag: known.find((flag) => flag.name === name),
      value: values.length === 0 ? undefined : values.join('='),
    };
  }
  const flag = known.find(({ short }) => short === word[1]);
  const tail = word.slice(2);
  if (tail === '' || flag === undefined) return { flag };
  if (flag.takes === 'text') return { flag, value: tail.replace(/^=/, '') };
  return tail.startsWith('=') ? { flag, value: tail.slice(1) } : { flag, more: `-${tail}` };
}

function unknownFlag(command: string, known: readonly Flag[], word: string): Misuse {
  const name = word.split('=')[0] ?? word;
  const forms = known.map((flag) => `--${flag.name}`);
  const close = nearest(name, forms);
  const help =
    forms.length === 0
      ? `\`${command}\` takes no flags`
      : `the flags it takes are ${listedAll(forms.map((form) => `\`${form}\``))}`;
  return misuse(`\`${command}\` has no flag \`${name}\`${close === undefined ? '' : `; there is \`${close}\``}`, help);
}
