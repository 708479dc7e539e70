import type { Decoded, Misfit } from '../api/decode.ts';
import { decode } from '../api/decode.ts';
import { isFields } from '../api/json.ts';
import type { Kind } from '../api/kinds.ts';

/** Reads an object as the API server does when it is not strict: fields that it does not know are dropped. */
export function decodeKnown(kind: Kind, document: unknown): Decoded {
  const decoded = decode(kind, document);
  const unknown = 'misfits' in decoded ? decoded.misfits.filter(isUnknownField) : [];
  if (unknown.length === 0) return decoded;
  return decode(
    kind,
    unknown.reduce((rest, { path }) => without(rest, path), document),
  );
}

function isUnknownField({ text }: Misfit): boolean {
  return text.startsWith('unknown field');
}

function without(value: unknown, [key, ...inner]: Misfit['path']): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === key ? without(item, inner) : item));
  if (!isFields(value)) return value;
  const fields = Object.entries(value).flatMap(([name, field]) => {
    if (name !== key) return [[name, field] as const];
    return inner.length > 0 ? [[name, without(field, inner)] as const] : [];
  });
  return Object.fromEntries(fields);
}
