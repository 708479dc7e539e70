import type { Ask } from './imported-item.ts';
import type { Rich, Tell } from './rich.ts';

/** What is asked, with a text that was told after any response told of the key, which is where an item has room for it. */
export function toldOfKey(ask: Ask, text: Rich, tell: Tell): Ask {
  if (text.length === 0) return ask;
  let isDone = false;
  const add = <Part extends { readonly isKey: boolean; readonly rationale: Rich }>(part: Part): Part => {
    if (isDone || !part.isKey) return part;
    isDone = true;
    return { ...part, rationale: [...part.rationale, ...text] };
  };
  if ('rows' in ask || 'entries' in ask) {
    tell('the explanation, which such an item has no place for');
    return ask;
  }
  tell('that its explanation is told after any response: it is told of the key');
  return 'options' in ask ? { ...ask, options: ask.options.map(add) } : { ...ask, forms: ask.forms.map(add) };
}
