import { JsonPathError } from './nodes.ts';

const comparisons: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

/** Whether an item passes a filter, by what stands on the two sides of its operator. */
export function filtered(operator: string, lefts: readonly unknown[], rights: readonly unknown[]): boolean {
  if (operator === 'exists') return lefts.length > 0;
  if (lefts.length === 0 || rights.length === 0) return false;
  if (lefts.length > 1 || rights.length > 1) throw new JsonPathError('can only compare one element at a time');
  const [left] = lefts;
  const [right] = rights;
  if (typeof left !== typeof right) throw new JsonPathError('incompatible types for comparison');
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  const compare = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (compare === undefined) throw new JsonPathError(`unrecognized filter operator ${operator}`);
  if (
    (typeof left !== 'string' && typeof left !== 'number') ||
    (typeof right !== 'string' && typeof right !== 'number')
  )
    throw new JsonPathError('invalid type for comparison');
  return compare(left, right);
}
