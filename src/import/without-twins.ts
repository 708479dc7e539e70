import { TEXT, textForms } from '../items/text/grade.ts';
import type { Ask, ImportedForm, ImportedItem } from './imported-item.ts';

/** An item's forms in which no two read the same: of these the first stays, as an item cannot tell them apart. */
export interface WithoutTwins {
  readonly item: ImportedItem;
  /** The words of the forms that are left out. */
  readonly dropped: readonly string[];
}

/** Whether what reads like the one form reads like the other, as the grader reads. */
function readsLike({ words }: ImportedForm, other: ImportedForm): boolean {
  const form = { id: '', right: other.isKey, text: other.words, unordered: false };
  return (textForms({ capitals: false, forms: [form] }, { [TEXT]: words }) ?? []).length > 0;
}

/** Takes the forms of a text entry out that read as one before them does and are as right. */
export function withoutTwins(item: ImportedItem): WithoutTwins {
  if (item.ask.type !== 'text') return { item, dropped: [] };
  const { forms: all } = item.ask;
  const isTwin = (form: ImportedForm, at: number): boolean =>
    all.slice(0, at).some((before) => before.isKey === form.isKey && readsLike(form, before));
  const ask: Ask = { type: 'text', forms: all.filter((form, at) => !isTwin(form, at)) };
  return { item: { ...item, ask }, dropped: all.filter(isTwin).map(({ words }) => words) };
}
