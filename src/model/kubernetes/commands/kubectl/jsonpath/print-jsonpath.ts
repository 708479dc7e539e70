import { type Misuse, misuse } from '../../command.ts';
import { goJson } from '../go-json.ts';
import { evaluate } from './evaluate.ts';
import type { Action } from './nodes.ts';
import { JsonPathError, MisspeltField, TooMuchError } from './nodes.ts';
import { parseTemplate } from './parse.ts';

/** How many letters a template may print. */
const mostLetters = 100_000;

/** What `-o jsonpath=TEMPLATE` prints of an object, or why it cannot, as kubectl says it; or a name in it that is misspelt. */
export function printJsonPath(
  template: string,
  object: unknown,
): { readonly text: string } | { readonly error: string } | Misuse {
  let actions: readonly Action[];
  try {
    actions = parseTemplate(template);
  } catch (error) {
    return { error: `error parsing jsonpath ${template}, ${wordsOf(error)}` };
  }
  try {
    return { text: textOf(evaluate(actions, object)) };
  } catch (error) {
    if (error instanceof MisspeltField)
      return misuse(
        `nothing here has a field \`${error.message}\`, and jsonpath prints nothing for it`,
        `there is \`${error.near}\``,
      );
    if (error instanceof TooMuchError) return misuse(`this jsonpath ${error.message}`, 'ask for less at once');
    const why = `error executing jsonpath ${JSON.stringify(template)}: Error executing template: ${wordsOf(error)}`;
    return { error: `${why}. Printing more information for debugging the template:\n\ttemplate was:\n\t\t${template}` };
  }
}

function textOf(found: readonly (readonly unknown[])[]): string {
  let text = '';
  for (const values of found) {
    for (const [i, value] of values.entries()) {
      text += `${i === 0 ? '' : ' '}${valueText(value)}`;
      if (text.length > mostLetters)
        throw new TooMuchError(`prints more than ${mostLetters.toLocaleString('en')} letters`);
    }
  }
  return text;
}

function wordsOf(error: unknown): string {
  if (error instanceof JsonPathError) return error.message;
  throw error;
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? goJson(value) : String(value);
}
