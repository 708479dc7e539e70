import { z } from 'zod';

/** What the API server calls a schema's type in its errors. */
const names = z.registry<{ name: string }>();

/** A struct of the API: unknown fields are errors, absent ones stay absent unless the shape gives a zero value. */
export function struct<Shape extends z.ZodRawShape>(name: string, shape: Shape) {
  const schema = z.strictObject(shape);
  names.add(schema, { name });
  return schema;
}

/** The name that `struct` gave a schema. */
export function structName(schema: z.ZodType): string | undefined {
  return names.get(schema)?.name;
}

/** How Go would name the type that a schema stands for, as in `cannot unmarshal … of type int32`. */
export function goType(schema: z.ZodType): string {
  const inner = unwrapped(schema);
  const name = structName(inner);
  if (name !== undefined) return `v1.${name}`;
  if (inner instanceof z.ZodArray) return `[]${goType(typeOf(inner.element) ?? inner)}`;
  if (inner instanceof z.ZodRecord) return 'map[string]string';
  if (inner instanceof z.ZodNumber) return 'int32';
  if (inner instanceof z.ZodBoolean) return 'bool';
  return 'string';
}

/** The schema of a field, an element or a map's value. */
export function schemaAt(schema: z.ZodType, key: string | number): z.ZodType | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return typeOf(Object.entries(inner.shape).find(([name]) => name === key)?.[1]);
  if (inner instanceof z.ZodArray) return typeOf(inner.element);
  if (inner instanceof z.ZodRecord) return typeOf(inner.valueType);
  return undefined;
}

/** The names of a struct's fields; none for any other type. */
export function fieldsOf(schema: z.ZodType): readonly string[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The schema without what makes it optional or gives it a zero value. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    const inner = typeOf(schema.unwrap());
    return inner === undefined ? schema : unwrapped(inner);
  }
  return schema;
}

function typeOf(schema: unknown): z.ZodType | undefined {
  return schema instanceof z.ZodType ? schema : undefined;
}
