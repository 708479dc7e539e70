import { DEFAULT_SETTINGS } from '../lesson/item-settings.ts';
import type { ImportedItem } from './imported-item.ts';
import { type ReadBack, readBack } from './read-back.ts';
import { tidyItem } from './tidy-item.ts';
import { withoutMarks } from './without-marks.ts';
import { writeItem } from './write-item.ts';

/** An item that was written and read again; or why it cannot be. */
export type Checked =
  { readonly text: string; readonly marksLost: boolean } | { readonly message: string; readonly help?: string };

function says(item: ImportedItem): string {
  const { stem, body, ask, hints } = item;
  return JSON.stringify([stem, body, ask, hints]);
}

function sameSettings({ settings }: ImportedItem, read: ReadBack): boolean {
  const { points, partial, shuffle } = { ...DEFAULT_SETTINGS, ...settings };
  return points === read.settings.points && partial === read.settings.partial && shuffle === read.settings.shuffle;
}

function isSame(item: ImportedItem, id: string, read: ReadBack): boolean {
  return (
    read.id === id && sameSettings(item, read) && says(item) === says({ ...item, ...read, settings: item.settings })
  );
}

/**
 * Writes an item, and reads it again with the lesson's own parser: what is imported says what it said, or is not imported.
 * @param from the name of the file that it comes from
 */
export function writeChecked(imported: ImportedItem, id: string, from: string): Checked {
  const item = tidyItem(imported);
  const text = writeItem(item, id, from);
  const read = readBack(text);
  if ('problems' in read) {
    const [first] = read.problems;
    return { message: first?.message ?? 'it cannot be written as an item', ...(first?.help && { help: first.help }) };
  }
  if (isSame(item, id, read)) return { text, marksLost: false };
  const bare = tidyItem(withoutMarks(item));
  const plainText = writeItem(bare, id, from);
  const again = readBack(plainText);
  if (!('problems' in again) && isSame(bare, id, again)) return { text: plainText, marksLost: true };
  return { message: 'its text would be read as something else in a lesson' };
}
