import { ABSENT_SIGN, NONE_SIGN } from './cell.ts';
import type { ModelType, Value } from './model.ts';

/** The types that a model's functions return, by name. */
export type Types = Readonly<Record<string, ModelType>>;

function elementType(type: string): string | undefined {
  return type.startsWith('list<') ? type.slice(5, -1) : undefined;
}

function isRecord(value: Value): value is { readonly [field: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * How a value is written in a cell and on a page: absent is `—`, an empty list is `none`, parts are joined by `, `.
 * @param type the value's CEL type: `string`, `list<Pod>`, `Answer`
 * @returns undefined where the type has no notation, as for a whole moment of the execution
 */
export function printValue(value: Value, type: string, types: Types): string | undefined {
  if (value === null) return ABSENT_SIGN;
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (typeof value !== 'object') return String(value);
  if (isRecord(value)) return types[type]?.print(value);
  if (value.length === 0) return NONE_SIGN;
  const parts = value.map((each) => printValue(each, elementType(type) ?? 'dyn', types));
  return parts.some((part) => part === undefined) ? undefined : parts.join(', ');
}

/** Whether the order of a value's parts means nothing, as with the addresses in a DNS answer. */
export function isUnordered(type: string, types: Types): boolean {
  return types[elementType(type) ?? type]?.unordered === true;
}
