import { isFields } from '../../../api/json.ts';
import { filtered } from './filter.ts';
import type { Action, Node } from './nodes.ts';
import { JsonPathError, MisspeltField } from './nodes.ts';
import { goTypeOf, sliced } from './slice.ts';

type Values = readonly unknown[];

/**
 * What a template finds in an object: a list of values an action. Throws a JsonPathError where an action asks for what
 * cannot be; a field that is not there is no mistake, but a MisspeltField where one that is there has its letters.
 */
export function evaluate(actions: readonly Action[], root: unknown): readonly Values[] {
  return block(actions, 0, [root], false).found;
}

/** What the actions from one on come to, up to the `end` of the range that they stand in; `next` is behind it. */
function block(
  actions: readonly Action[],
  start: number,
  input: Values,
  inRange: boolean,
): { readonly found: readonly Values[]; readonly next?: number } {
  const found: Values[] = [];
  for (let i = start; i < actions.length; i += 1) {
    const action = actions[i] ?? [];
    const word = action.find((node) => node.is === 'word')?.word;
    if (word === 'end' && inRange) return { found, next: i + 1 };
    if (word === 'end') throw new JsonPathError('not in range, nothing to end');
    const values = walk(input, action);
    if (word !== 'range') {
      found.push(values);
      continue;
    }
    const inner = (values.length > 0 ? values : [undefined]).map((value) => block(actions, i + 1, [value], true));
    if (values.length > 0) found.push(...inner.flatMap((each) => each.found));
    const next = inner.at(-1)?.next;
    if (next !== undefined) i = next - 1;
  }
  return { found };
}

function walk(input: Values, action: Action): Values {
  return action.reduce(step, input);
}

function step(input: Values, node: Node): Values {
  switch (node.is) {
    case 'literal':
      return [node.value];
    case 'word':
      if (node.word !== 'range') throw new JsonPathError(`unrecognized identifier ${node.word}`);
      return input;
    case 'field':
      return fieldOf(input, node.name);
    case 'slice':
      return input.filter(isThere).flatMap((value) => sliced(value, node.slice));
    case 'filter':
      return input.flatMap((value) => {
        if (!Array.isArray(value))
          throw new JsonPathError(
            `${typeof value === 'string' ? value : goTypeOf(value)} is not array or slice and cannot be filtered`,
          );
        return value.filter((item) => filtered(node.operator, walk([item], node.left), walk([item], node.right)));
      });
    case 'union':
      return node.branches.flatMap((branch) => walk(input, branch));
    case 'wildcard':
      return input.flatMap(childrenOf);
    case 'recursive':
      return input.flatMap(descendantsOf);
  }
}

function fieldOf(input: Values, name: string): Values {
  const objects = input.filter(isFields);
  const having = objects.filter((value) => Object.hasOwn(value, name));
  const near = objects.flatMap(Object.keys).find((key) => key.toLowerCase() === name.toLowerCase());
  if (having.length === 0 && near !== undefined) throw new MisspeltField(name, near);
  return having.map((value) => value[name]);
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function childrenOf(value: unknown): Values {
  if (Array.isArray(value)) return value;
  return isFields(value) ? Object.values(value) : [];
}

/** The value and all that is within it; of what holds nothing itself, texts alone. */
function descendantsOf(value: unknown): Values {
  const children = childrenOf(value);
  if (typeof value === 'string') return [value];
  return children.length === 0 ? [] : [value, ...children.flatMap(descendantsOf)];
}
