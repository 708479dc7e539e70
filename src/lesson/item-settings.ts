import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import { type Exception, readExceptions } from './exceptions.ts';
import { schemaProblems } from './schema-problems.ts';
import { splitSettings, type Stretch } from './split-settings.ts';
import type { YamlDocument } from './yaml.ts';

/** What may follow an item's id: `{/* #dns-at-step-3, points: 2 *\/}`. */
export const settingsSchema = z.strictObject({
  type: z.string().optional().describe("The item's type, where what stands under the stem does not say it."),
  points: z.number().min(0.01).max(100).default(1).describe('What the item can earn.'),
  partial: z.boolean().default(true).describe('Whether a response that is right in part earns a part of the points.'),
  shuffle: z.boolean().default(true).describe('Whether options stand in another order in each attempt.'),
  hint: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('What each hint costs, in points; where it is absent, the quiz says it.'),
  case: z.boolean().default(false).describe('Whether capital letters matter in a text entry.'),
});

export type ItemSettings = z.output<typeof settingsSchema>;

/** The settings of an item that says nothing of them. */
export const DEFAULT_SETTINGS: ItemSettings = settingsSchema.parse({});

/** How many characters may follow an item's id: settings, and the reasons of exceptions. */
const LONGEST_SETTINGS = 5_000;

/** Where the values stand of the settings that are said. */
export type SaidSettings = Readonly<Partial<Record<keyof ItemSettings, Place>>>;

const NAMES = settingsSchema.keyof().options;

/** What of the data the schema does not refuse. */
function sound(data: Readonly<Record<string, unknown>>, issues: readonly z.core.$ZodIssue[]): ItemSettings {
  const bad = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])]));
  return settingsSchema.parse(Object.fromEntries(Object.entries(data).filter(([name]) => !bad.includes(name))));
}

/**
 * Reads what stands between an item's id and the end of its comment: `, points: 2, partial: false`.
 * @param start where it stands in the source
 * @returns the settings and the exceptions, without those that are told
 */
export function parseItemSettings(
  source: Source,
  start: number,
  text: string,
): {
  readonly settings: ItemSettings;
  readonly said: SaidSettings;
  readonly exceptions: readonly Exception[];
  readonly problems: readonly Diagnostic[];
} {
  const whole = source.place(start, start + text.length);
  if (text.length > LONGEST_SETTINGS) {
    const message = `these settings have ${text.length} characters, and the most allowed is ${LONGEST_SETTINGS}`;
    const problem: Diagnostic = { rule: 'bad-item', severity: 'error', message, place: whole, help: 'shorten them' };
    return { settings: DEFAULT_SETTINGS, said: {}, exceptions: [], problems: [problem] };
  }
  const { exceptions, rest, problems: wrong } = readExceptions(source, start, text, NAMES);
  const known = [...NAMES, 'allow'];
  const { settings: written, slips } = splitSettings(rest, known);
  const place = (at: Stretch): Place => source.place(start + at.start, start + at.end);
  const problems = [
    ...wrong,
    ...slips.map(({ message, help, ...at }): Diagnostic => {
      return { rule: 'bad-item', severity: 'error', message, place: place(at), help };
    }),
  ];
  const find = (name: unknown): (typeof written)[number] | undefined => written.find((each) => each.name === name);
  const placeAt = (at: Stretch | undefined): Place => (at === undefined ? whole : place(at));
  const data = Object.fromEntries(written.map(({ name, value }) => [name, value]));
  const document: YamlDocument = {
    data,
    placeOf: ([name]) => placeAt(find(name)?.valueAt),
    placeOfKey: ([name]) => placeAt(find(name)?.nameAt),
    placeIn: () => whole,
  };
  const said = Object.fromEntries(written.map(({ name, valueAt }) => [name, place(valueAt)]));
  const parsed = settingsSchema.safeParse(data);
  if (parsed.success) return { settings: parsed.data, said, exceptions, problems };
  const { issues } = parsed.error;
  const refused = schemaProblems(issues, document, known, 'bad-item');
  return { settings: sound(data, issues), said, exceptions, problems: [...problems, ...refused] };
}
