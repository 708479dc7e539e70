import { isFields } from '../../../api/json.ts';
import { filtered } from './filter.ts';
import type { Action, Node } from './nodes.ts';
import { JsonPathError, MisspeltField, TooMuchError } from './nodes.ts';
import { goTypeOf, sliced } from './slice.ts';

type Values = readonly unknown[];

/** How many values the parts of a template may find in all: unions, ranges and `..` multiply them. */
const mostValues = 100_000;

/**
 * What a template finds in an object: a list of values an action. Throws a JsonPathError where an action asks for what
 * cannot be, and a TooMuchError where it finds too many values; a field that is not there is no mistake, but a
 * MisspeltField where one that is there has its letters.
 */
export function evaluate(actions: readonly Action[], root: unknown): readonly Values[] {
  return new Evaluation(actions).block(0, [root], false).found;
}

class Evaluation {
  readonly #actions: readonly Action[];
  #values = 0;

  constructor(actions: readonly Action[]) {
    this.#actions = actions;
  }

  /** What the actions from one on come to, up to the `end` of the range that they stand in; `next` is behind it. */
  block(start: number, input: Values, inRange: boolean): { readonly found: readonly Values[]; readonly next?: number } {
    const found: Values[] = [];
    for (let i = start; i < this.#actions.length; i += 1) {
      const action = this.#actions[i] ?? [];
      const word = action.find((node) => node.is === 'word')?.word;
      if (word === 'end' && inRange) return { found, next: i + 1 };
      if (word === 'end') throw new JsonPathError('not in range, nothing to end');
      const values = this.#walk(input, action);
      if (word !== 'range') {
        found.push(values);
        continue;
      }
      const inner = (values.length > 0 ? values : [undefined]).map((value) => this.block(i + 1, [value], true));
      if (values.length > 0) found.push(...inner.flatMap((each) => each.found));
      const next = inner.at(-1)?.next;
      if (next !== undefined) i = next - 1;
    }
    return { found };
  }

  /** What a part of the template finds costs one a value, and its use costs one, as ranges repeat what finds nothing, too. */
  #spend(values: number): void {
    this.#values += values;
    if (this.#values > mostValues) throw new TooMuchError(`finds more than ${mostValues.toLocaleString('en')} values`);
  }

  #walk(input: Values, action: Action): Values {
    return action.reduce<Values>((values, node) => {
      this.#spend(1);
      return this.#step(values, node);
    }, input);
  }

  /** What is found in each value, all together. */
  #each(input: Values, find: (value: unknown) => Values): Values {
    return input.flatMap((value) => {
      const found = find(value);
      this.#spend(1 + found.length);
      return found;
    });
  }

  #step(input: Values, node: Node): Values {
    switch (node.is) {
      case 'literal':
        return [node.value];
      case 'word':
        if (node.word !== 'range') throw new JsonPathError(`unrecognized identifier ${node.word}`);
        return input;
      case 'field':
        this.#spend(input.length);
        return fieldOf(input, node.name);
      case 'slice':
        return this.#each(input.filter(isThere), (value) => sliced(value, node.slice));
      case 'filter':
        return this.#each(input, (value) => {
          if (!Array.isArray(value))
            throw new JsonPathError(
              `${typeof value === 'string' ? value : goTypeOf(value)} is not array or slice and cannot be filtered`,
            );
          return value.filter((item) =>
            filtered(node.operator, this.#walk([item], node.left), this.#walk([item], node.right)),
          );
        });
      case 'union':
        return node.branches.flatMap((branch) => this.#walk(input, branch));
      case 'wildcard':
        return this.#each(input, childrenOf);
      case 'recursive':
        return this.#each(input, descendantsOf);
    }
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
