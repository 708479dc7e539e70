import type { ItemClaim } from '../item.ts';
import type { Form } from './form.ts';

/** What forms say about the execution: a value is what the model prints, and words are held to the claims behind them. */
export function formClaims(forms: readonly Form[]): ItemClaim[] {
  return forms.map(({ isKey, words, value, claims, place }): ItemClaim => {
    const part = isKey ? 'key' : 'distractor';
    return value === undefined
      ? { kind: 'holds', what: 'form', part, name: words, place, braces: claims }
      : { kind: 'value', part, name: `{${value.expression}}`, place, brace: value };
  });
}
