import type { Response } from '../progress/response.ts';

/** What is kept of one item between visits. */
export interface SavedItem {
  readonly response: Response;
  readonly checked: boolean;
  /** How many hints were opened. */
  readonly hints: number;
}

const UNREADABLE = 'A response saved here earlier could not be read, so it was left out.';
const UNSAVED = 'This browser does not let the page save anything: your responses last until you leave it.';

/** Reads a saved item back; undefined where the text is not one, for anything may have written it. */
export function parseSaved(text: string): SavedItem | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('response' in value && 'checked' in value && 'hints' in value))
    return undefined;
  const { response, checked, hints } = value;
  if (typeof response !== 'object' || response === null || Array.isArray(response)) return undefined;
  const parts = Object.entries(response).filter((part): part is [string, string] => typeof part[1] === 'string');
  if (parts.length < Object.keys(response).length) return undefined;
  if (typeof checked !== 'boolean' || typeof hints !== 'number' || !(hints >= 0)) return undefined;
  return { response: Object.fromEntries(parts), checked, hints };
}

/** Keeps items in the browser's storage; where that fails it says so once, and the page goes on without. */
export class Progress {
  readonly #open: () => Storage;
  readonly #onTrouble: (sentence: string) => void;
  #troubled = false;

  /** @param open gives the storage; it may throw, as a browser does that denies it */
  constructor(open: () => Storage, onTrouble: (sentence: string) => void) {
    this.#open = open;
    this.#onTrouble = onTrouble;
  }

  #trouble(sentence: string): void {
    if (!this.#troubled) this.#onTrouble(sentence);
    this.#troubled = true;
  }

  /** What was saved under a key. */
  read(key: string): SavedItem | undefined {
    try {
      const text = this.#open().getItem(key);
      if (text === null) return undefined;
      const saved = parseSaved(text);
      if (!saved) this.#trouble(UNREADABLE);
      return saved;
    } catch {
      this.#trouble(UNSAVED);
      return undefined;
    }
  }

  /** Saves an item, or forgets it where nothing was done to it. */
  write(key: string, item: SavedItem): void {
    try {
      if (Object.keys(item.response).length > 0 || item.hints > 0) this.#open().setItem(key, JSON.stringify(item));
      else this.#open().removeItem(key);
    } catch {
      this.#trouble(UNSAVED);
    }
  }
}
