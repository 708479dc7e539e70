import { make } from './make.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment as the reader's clock shows it: `23 Nov 2026, 07:34`. What is no moment is shown as it is. @param iso in ISO 8601 */
export function momentText(iso: string, format: 'day' | 'minute'): string {
  const date = new Date(iso);
  return Number.isNaN(date.valueOf()) ? iso : (format === 'day' ? DAY : MINUTE).format(date);
}

/** The same as an element. */
export function momentElement(iso: string): HTMLTimeElement {
  return make('time', { datetime: iso }, momentText(iso, 'minute'));
}
