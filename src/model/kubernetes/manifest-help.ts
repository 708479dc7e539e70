import { nearest } from '../nearest.ts';
import type { Misfit } from './api/decode.ts';
import type { FieldError } from './api/field-error.ts';
import { isFields } from './api/json.ts';
import { listedAll } from './text/listed.ts';

function typeHelp(wanted: string, value: unknown, name: string): string {
  if (value === undefined) return `add \`${name}: …\``;
  if (wanted.startsWith('[]') && !Array.isArray(value)) return 'this is a list: begin each entry with `- `';
  if (Array.isArray(value)) return 'this is one value and no list: take the `- ` away';
  if (wanted === 'string' && !isFields(value)) return `put it in quotes: \`"${String(value)}"\``;
  if (typeof value === 'string' && wanted === 'int32')
    return /^\d+$/.test(value) ? 'take the quotes away' : 'write a number in digits, without quotes';
  if (wanted === 'bool')
    return value === 'true' || value === 'false' ? 'take the quotes away' : 'write `true` or `false`';
  return wanted.startsWith('v1.') || wanted.startsWith('map')
    ? 'write fields under it, `name: value` each'
    : 'write one value, without fields under it';
}

/**
 * What to do about a part of a document that does not fit its kind.
 * @param value what stands there
 */
export function misfitHelp({ path, known, wanted }: Misfit, value: unknown): string {
  const name = String(path.at(-1) ?? '');
  if (wanted !== undefined) return typeHelp(wanted, value, name);
  const close = nearest(name, known);
  return close === undefined ? `the fields here are ${listedAll(known)}` : `there is a field \`${close}\``;
}

/** What to do about a field that the API refuses, where that is clear. */
export function fieldHelp({ field, kind, value, detail }: FieldError): string | undefined {
  if (kind === 'Required') return `add \`${field.slice(field.lastIndexOf('.') + 1)}: …\``;
  if (detail.startsWith('`selector` does not match'))
    return 'write the same labels under `spec.selector.matchLabels` and under `spec.template.metadata.labels`';
  if (field.startsWith('spec.clusterIP') && /^none$/i.test(String(value))) return 'write `None`, with a capital letter';
  const near =
    kind === 'NotSupported'
      ? nearest(
          String(value),
          [...detail.matchAll(/"([^"]+)"/g)].map(([, each = '']) => each),
        )
      : undefined;
  return near === undefined ? undefined : `write \`${near}\``;
}
