import { stringify } from 'yaml';
import { goJson } from './go-json.ts';

/** Plain data as `-o yaml` or `-o json` prints it, without a last newline. */
export function fullText(plain: unknown, format: string): string {
  if (format === 'json') return goJson(plain, 4);
  return stringify(plain, { version: '1.1', indentSeq: false, lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
}
