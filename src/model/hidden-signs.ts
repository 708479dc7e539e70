/**
 * Signs that nobody sees, or that change the order in which a line is read: control signs but tab and line ends, marks of
 * direction, spaces without width, fillers, tags, selectors that no emoji needs, and half signs, which are none. Joiners are right between letters
 * that join, and hidden between plain ones.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{e0000}-\u{e01ef}\p{Surrogate}]|\r(?!\n)|(?<=[\u0000-\u007f]|^)[\u200c\u200d]|[\u200c\u200d](?=[\u0000-\u007f]|$)/u;

/** A sign in a text that hides: where it stands, and its number as Unicode writes it, `U+202E`. */
export interface HiddenSign {
  readonly at: number;
  readonly length: number;
  readonly name: string;
}

/** The first sign in a text that nobody sees, or that changes the order in which the line is read. */
export function findHidden(text: string): HiddenSign | undefined {
  const found = HIDDEN.exec(text);
  if (found === null) return undefined;
  return { at: found.index, length: found[0].length, name: signName(found[0]) };
}

/** The first space in a text that is not the one of the keyboard, such as one that does not break: machines take it for a letter. */
export function findOddSpace(text: string): HiddenSign | undefined {
  const found = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/.exec(text);
  return found === null ? undefined : { at: found.index, length: 1, name: signName(found[0]) };
}

/** A sign's number as Unicode writes it: `U+202E`. */
export function signName(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
