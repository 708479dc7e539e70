import { isScalar } from 'yaml';

/** The name that a group's key has in its data, where every name is a text: `1` and `"1"` are one. */
export function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}
