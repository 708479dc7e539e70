import { harmless } from '../diagnostics/harmless.ts';
import { visible } from '../diagnostics/visible.ts';

/** A printed text for whoever reads it: where that is the runner of a workflow, nothing in it is a command. */
export function forLog(text: string): string {
  return process.env['GITHUB_ACTIONS'] === undefined ? text : harmless(text);
}

/** Says something that may have an author's words or names in it. */
export function say(text: string): void {
  console.log(forLog(visible(text)));
}

/** Says on standard error what is wrong, in which there may be an author's words or names. */
export function complain(text: string): void {
  console.error(forLog(visible(text)));
}

/** Says what a printer made: it has seen to that itself, and may have used colours or commands of its own. */
export function sayPrinted(text: string): void {
  console.log(text);
}

/** An error of ours, to be thrown on to a program that prints it: content may be quoted in its words. */
export function printable(error: unknown): Error {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const printed = new Error(forLog(visible(message)));
  printed.stack = forLog(visible(stack ?? message));
  return printed;
}
