import type { ZodMiniType } from 'zod/mini';
import type { Attempt } from './attempt.ts';
import { FORMAT, VERSION } from './export-file.ts';
import type { Place } from './place.ts';
import { attemptSchema, envelopeSchema, placeSchema } from './schema.ts';

/** What an export file holds, or why it is not taken. */
export type ReadExport =
  | { readonly refused: string }
  | {
      readonly site: string;
      readonly attempts: readonly Attempt[];
      readonly places: readonly Place[];
      /** What of it could not be read, each in a sentence. */
      readonly leftOut: readonly string[];
    };

/** A reader makes a few thousand in a life; each is looked at, merged and shown. */
const MOST_RECORDS = 10_000;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(file: unknown): string {
  const { format, version }: { format?: unknown; version?: unknown } =
    typeof file === 'object' && file !== null ? file : {};
  if (format !== FORMAT)
    return 'This is not a file of progress: choose the JSON file that “Export” or “Download this result” gave you.';
  if (typeof version === 'number' && version > VERSION)
    return `This file was made by a newer version of the site (its format is version ${version}, known here is ${VERSION}). Reload this page and try again.`;
  return 'This file of progress is damaged, so nothing of it was imported: export it once more where it comes from.';
}

/** Reads each record on its own; `what` names one in sentences. */
function readEach<Value>(
  schema: ZodMiniType<Value>,
  what: string,
  records: readonly unknown[],
  leftOut: string[],
): Value[] {
  return records.flatMap((record, at) => {
    const { success, data, error } = schema.safeParse(record);
    if (success) return [data];
    const path = error.issues[0]?.path.join('.') ?? '';
    leftOut.push(`${what} ${at + 1}: ${path === '' ? 'it' : `\`${path}\``} is not as the format has it`);
    return [];
  });
}

/** Reads the text of an export file, and says what of it could not be read. */
export function readExport(text: string): ReadExport {
  const file = parseJson(text.replace(/^\uFEFF/, ''));
  const envelope = envelopeSchema.safeParse(file);
  if (!envelope.success) return { refused: refusal(file) };
  const records = envelope.data.attempts.length + envelope.data.places.length;
  if (records > MOST_RECORDS)
    return {
      refused: `This file has ${records} records, and ${MOST_RECORDS} is the most that is imported at once, so nothing of it was.`,
    };
  const leftOut: string[] = [];
  const attempts = readEach<Attempt>(attemptSchema, 'attempt', envelope.data.attempts, leftOut);
  const places = readEach<Place>(placeSchema, 'place', envelope.data.places, leftOut);
  return { site: envelope.data.site, attempts, places, leftOut };
}
