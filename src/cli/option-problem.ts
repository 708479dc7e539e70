import { nearest } from '../model/nearest.ts';

/**
 * What is wrong with a command line, in words for who typed it.
 * @param error what `parseArgs` has thrown
 * @param options the names of the command's options
 */
export function optionProblem(error: unknown, options: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, option] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (option === undefined) return message;
  const near = nearest(option.replace(/^-+/, ''), options);
  const known = options.map((name) => `--${name}`).join(', ');
  return `there is no option ${option}; ${near === undefined ? `there ${options.length === 1 ? 'is' : 'are'} ${known}` : `there is --${near}`}`;
}
