import type { Problem } from '../../model.ts';
import { nearest } from '../../nearest.ts';
import { listedAll } from '../text/listed.ts';

/** The types that a question may ask for; of MX and ANY there are no records. */
const recordTypes = ['A', 'AAAA', 'SRV', 'SOA', 'CNAME', 'PTR', 'TXT', 'NS', 'MX', 'ANY'];

/** Whether a word is a record type, in any case of letters. */
export function isRecordType(word: string): boolean {
  return recordTypes.includes(word.toUpperCase());
}

/** What to tell the author of a question about a type that is none; undefined where it is one. */
export function unknownRecordType(type: string): Problem | undefined {
  if (isRecordType(type)) return undefined;
  const close = nearest(type, recordTypes);
  const hint = close === undefined ? '' : `; there is \`${close}\``;
  return {
    message: type === '' ? 'the record type is empty' : `the model knows no record type \`${type}\`${hint}`,
    help: `the types it knows are ${listedAll(recordTypes.map((known) => `\`${known}\``))}`,
  };
}
