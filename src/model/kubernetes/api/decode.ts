import type { z } from 'zod';
import { fieldsOf, goType, schemaAt, structName, unwrapped } from '../objects/go-types.ts';
import type { KubeObject } from '../objects/object.ts';
import { isFields, jsonKind, withoutNulls } from './json.ts';
import type { Kind } from './kinds.ts';

/** Where a document does not fit its kind. */
export interface Misfit {
  /** Keys and indexes down to the value. */
  readonly path: readonly (string | number)[];
  /** What the API server's decoder says of it. */
  readonly text: string;
  /** The type that the value should have, as Go names it; undefined where it is a field that the kind does not have. */
  readonly wanted: string | undefined;
  /** The fields that are known where an unknown one stands. */
  readonly known: readonly string[];
}

/** A document as an object of its kind, or everything in it that does not fit. */
export type Decoded = { readonly object: KubeObject } | { readonly misfits: readonly Misfit[] };

/** Reads a document as the API server does in strict mode: no unknown field, no value of another type. */
export function decode(kind: Kind, document: unknown): Decoded {
  const plain = withoutNulls(document);
  const parsed = kind.schema.safeParse(plain);
  if (parsed.success) return { object: parsed.data };
  return { misfits: parsed.error.issues.flatMap((issue) => misfitsOf(kind, plain, issue)) };
}

/** All misfits as the one message with which the API server refuses the document. */
export function misfitText(kind: Kind, misfits: readonly Misfit[]): string {
  const version = kind.apiVersion.split('/').at(-1) ?? '';
  const wrongType = misfits.find(({ wanted }) => wanted !== undefined);
  const text = wrongType?.text ?? `strict decoding error: ${misfits.map((misfit) => misfit.text).join(', ')}`;
  return `${kind.kind} in version ${JSON.stringify(version)} cannot be handled as a ${kind.kind}: ${text}`;
}

function misfitsOf(kind: Kind, document: unknown, issue: z.core.$ZodIssue): readonly Misfit[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code !== 'unrecognized_keys') {
    return [{ path, ...wrongType(kind, document, path), known: [] }];
  }
  const known = fieldNames(kind, path);
  return issue.keys.map((key) => {
    const at = [...path, key];
    return { path: at, text: `unknown field ${JSON.stringify(dotted(at))}`, wanted: undefined, known };
  });
}

function wrongType(
  kind: Kind,
  document: unknown,
  path: readonly (string | number)[],
): { text: string; wanted: string } {
  let schema: z.ZodType = kind.schema;
  let owner: string = kind.kind;
  const names: string[] = [];
  let value = document;
  for (const key of path) {
    const name = structName(unwrapped(schema));
    if (name !== undefined) {
      owner = name;
      names.push(String(key));
    }
    value = partOf(value, key);
    schema = schemaAt(schema, key) ?? schema;
  }
  const wanted = goType(schema);
  const field = `${owner}.${names.join('.')}`;
  return { text: `json: cannot unmarshal ${jsonKind(value)} into Go struct field ${field} of type ${wanted}`, wanted };
}

function fieldNames(kind: Kind, path: readonly (string | number)[]): readonly string[] {
  let schema: z.ZodType | undefined = kind.schema;
  for (const key of path) schema = schema === undefined ? undefined : schemaAt(schema, key);
  return schema === undefined ? [] : fieldsOf(schema);
}

/** What stands in a document at a path; undefined where nothing does. */
export function valueAt(document: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce(partOf, document);
}

function partOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isFields(value) ? value[key] : undefined;
}

function dotted(path: readonly (string | number)[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${key}`)).join('');
}
