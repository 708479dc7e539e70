import { visible } from '../visible.ts';

/**
 * A text as it is read in a response and in a form: what can be seen of it, one way to write each letter (Unicode NFKC), spaces joined, a full stop
 * at the end left out, and small letters unless capital letters matter.
 */
export function readText(text: string, capitals: boolean): string {
  const form = 'NFKC';
  const letters = visible(text).normalize(form);
  return (capitals ? letters : letters.toLowerCase())
    .normalize(form)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/([^.\s])\s?\.$/, '$1');
}
