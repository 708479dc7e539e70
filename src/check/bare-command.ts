import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Execution } from '../lesson/lesson.ts';
import type { AnyModel } from '../model/model.ts';
import { textOf } from './words.ts';

/** Steps that run nothing, though their words are a command that the model knows: it was not written as code. */
export function bareCommands({ steps }: Execution, model: AnyModel, start: unknown): Diagnostic[] {
  return steps.flatMap(({ number, commands, action }): Diagnostic[] => {
    if (commands.length > 0) return [];
    const text = textOf(action);
    const command = [text, text.slice(text.lastIndexOf(': ') + 2)].find(
      (words) => words !== '' && model.run(start, words).problem === undefined,
    );
    if (command === undefined) return [];
    return [
      {
        rule: 'unknown-command',
        severity: 'error',
        message: `step ${number} runs nothing: its command is not written as code`,
        place: action.place,
        help: `write \`${command}\` between two backticks`,
      },
    ];
  });
}
