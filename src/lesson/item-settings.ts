import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseYaml } from './yaml.ts';

/** What may follow an item's id: `{/* #dns-at-step-3, points: 2 *\/}`. */
const settingsSchema = z.strictObject({
  /** The item's type, where what stands under the stem does not say it. */
  type: z.string().optional(),
  /** What the item can earn. */
  points: z.number().min(0.01).max(100).default(1),
  /** Whether a response that is right in part earns a part of the points. */
  partial: z.boolean().default(true),
  /** Whether options stand in another order in each attempt. */
  shuffle: z.boolean().default(true),
  /** What each hint costs, in points; where it is absent, the quiz says it. */
  hint: z.number().min(0).max(100).optional(),
  /** Whether capital letters matter in a text entry. */
  case: z.boolean().default(false),
});

export type ItemSettings = z.output<typeof settingsSchema>;

/** The settings of an item that says nothing of them. */
export const DEFAULT_SETTINGS: ItemSettings = settingsSchema.parse({});

/**
 * Reads what stands between an item's id and the end of its comment, as YAML: `, points: 2, partial: false`.
 * @param start where it stands in the source, the comma included
 */
export function parseItemSettings(
  source: Source,
  start: number,
  text: string,
): { readonly settings: ItemSettings; readonly problems: readonly Diagnostic[] } {
  const written = text.replace(/^\s*,/, (comma) => '{'.padStart(comma.length));
  if (written.trim() === '') return { settings: DEFAULT_SETTINGS, problems: [] };
  const { documents, problems } = parseYaml(source, start, `${written}}`);
  const [yaml] = documents;
  if (problems.length > 0 || yaml === undefined) return { settings: DEFAULT_SETTINGS, problems };
  const parsed = settingsSchema.safeParse(yaml.data);
  if (parsed.success) return { settings: parsed.data, problems: [] };
  return {
    settings: DEFAULT_SETTINGS,
    problems: schemaProblems(parsed.error.issues, yaml, Object.keys(settingsSchema.shape), 'bad-item'),
  };
}
