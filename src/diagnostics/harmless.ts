/** `::error …` where a line begins, and the older `##[error]` anywhere: what a runner of workflows takes for its commands. */
const COMMAND = /^((?:[^\S\n]|\p{Cf})*:\p{Cf}*)(?=:)|(#\p{Cf}*)(?=#\p{Cf}*\[)/gmu;

/**
 * The same text with nothing in it that becomes a command to the runner whose log it is printed to: a space stands within each. It
 * is not told to stop reading commands (`::stop-commands::`), for what a program prints comes to it in two streams, in any order.
 */
export function harmless(text: string): string {
  return text.replaceAll(COMMAND, '$& ');
}
