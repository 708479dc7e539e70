import type { WrittenItem } from '../../lesson/lesson.ts';

/** Whether an item asks for all options that apply: it says so, or it marks more than one, and does not say that it asks for one. */
export function hasSeveralKeys({ lists, settings }: WrittenItem): boolean {
  const keys = lists.flatMap(({ children }) => children).filter(({ checked }) => checked === true);
  return settings.type === 'multiple' || (settings.type !== 'choice' && keys.length > 1);
}
