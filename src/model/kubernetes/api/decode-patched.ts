import type { KubeObject } from '../objects/object.ts';
import type { Misfit } from './decode.ts';
import { decode } from './decode.ts';
import { isFields } from './json.ts';
import type { Kind } from './kinds.ts';

/** A patched document as an object, with what the API server warns of; or why it does not fit its kind. */
export type Patched =
  { readonly object: KubeObject; readonly warnings: readonly string[] } | { readonly misfits: readonly Misfit[] };

/**
 * Reads a patched document as the API server does where kubectl asks for no validation, as `kubectl patch` never does: an
 * unknown field is dropped with a warning, a value of another type stays an error.
 */
export function decodePatched(kind: Kind, document: unknown): Patched {
  const decoded = decode(kind, document);
  if ('object' in decoded) return { object: decoded.object, warnings: [] };
  const { misfits } = decoded;
  if (!misfits.every(({ wanted }) => wanted === undefined)) return decoded;
  const rest = decodePatched(
    kind,
    misfits.reduce((left, { path }) => without(left, path), document),
  );
  return 'misfits' in rest
    ? rest
    : { ...rest, warnings: [...misfits.map(({ text }) => `Warning: ${text}`), ...rest.warnings] };
}

/** A document without what stands at a path. */
function without(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === key ? without(item, rest) : item));
  if (!isFields(value)) return value;
  const entries = Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
    if (name !== key) return [[name, field]];
    return rest.length === 0 ? [] : [[name, without(field, rest)]];
  });
  return Object.fromEntries(entries);
}
