import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import { findHidden, type HiddenSign } from '../model/hidden-signs.ts';
import type { LookAlike } from './look-alike.ts';

/** Tells a sign that nobody sees. */
export function hiddenSign({ name }: HiddenSign, place: Place): Diagnostic {
  return {
    rule: 'hidden-sign',
    severity: 'error',
    message: `there is a sign here that readers do not see, or that changes the order they read in: ${name}`,
    place,
    help: 'take it out; write the words around it anew if it cannot be found',
  };
}

/** Tells a space in code that only looks like one. */
export function oddSpace({ name }: HiddenSign, place: Place): Diagnostic {
  return {
    rule: 'hidden-sign',
    severity: 'error',
    message: `this space is none to a machine: it is ${name}`,
    place,
    help: 'write a plain space',
  };
}

function alikeMessage({ name, what, like }: LookAlike): string {
  if (like === undefined) return `${name} is a letter of another alphabet than the rest of its word`;
  return what === 'a sign'
    ? `this sign only looks like \`${like}\`: it is ${name}`
    : `this letter only looks like \`${like}\`: it is ${name}, of another alphabet`;
}

/** Tells a letter or a sign that only looks like another. */
export function lookAlike(alike: LookAlike, place: Place): Diagnostic {
  const { like } = alike;
  const help = like === undefined ? 'write the word in one alphabet' : `write \`${like}\``;
  return { rule: 'look-alike', severity: 'error', message: alikeMessage(alike), place, help };
}

/** The first sign of a file that readers do not see; a file with one is not read further, for it may not be what it seems. */
export function hiddenIn(source: Source): Diagnostic | undefined {
  const found = findHidden(source.text);
  return found && hiddenSign(found, source.place(found.at, found.at + found.length));
}
