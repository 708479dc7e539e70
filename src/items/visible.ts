/**
 * A text without the signs that nobody sees (of zero width, soft hyphens, those that set the direction of writing): what a
 * reader cannot tell apart is the same.
 */
export function visible(text: string): string {
  return text.replace(/\p{DI}/gu, '');
}
