/**
 * Signs that a terminal obeys, or that change the order in which a line is read: control signs but tab and line ends, and marks
 * of direction.
 */
const OBEYED =
  /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

function named(sign: string): string {
  return `\\u{${sign.charCodeAt(0).toString(16)}}`;
}

/** A text that is printed as it stands: each sign that a terminal would obey is written as `\u{1b}`. Lines stay lines. */
export function visible(text: string): string {
  return text.replaceAll(OBEYED, named);
}

/** The same of what is one line: an end of a line in it is written as `\u{a}`. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll(/[\r\n]/g, named);
}
