/** In JSON these stand in texts only: what a terminal obeys or hides and JSON lets stand, and what a workflow's runner obeys. */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|#(?=\[)/g;

/** A value as JSON that may be printed anywhere: the same to whoever reads it, and nothing to a terminal or a log. */
export function jsonText(value: object): string {
  return JSON.stringify(value, null, 2).replaceAll(
    OBEYED,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
