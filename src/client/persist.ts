const GRANTED = 'This browser has promised to keep your progress until you delete it.';
const NOT_GRANTED =
  'This browser has not promised to keep your progress: it may delete it when room runs short. Export it from time to time.';
const NOT_ASKED = 'This browser cannot be asked to keep your progress for good. Export it from time to time.';
const SAFARI =
  ' Safari also deletes what pages keep after seven days of use without a visit here, unless the page is on the home screen. So export your progress.';

function sentence(granted: boolean | undefined): string {
  const said = granted === undefined ? NOT_ASKED : granted ? GRANTED : NOT_GRANTED;
  // Of all browsers with Safari's engine; the rule is not known to spare what persist() granted.
  return said + (navigator.vendor.startsWith('Apple') ? SAFARI : '');
}

/** Asks an engine that may not know the question, and that may fail. */
async function answer(ask: (storage: Partial<StorageManager>) => Promise<boolean> | undefined): Promise<string> {
  // Outside of a secure context there is none, whatever the types say.
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  try {
    return sentence(storage && (await ask(storage)));
  } catch {
    return sentence(undefined);
  }
}

/** Asks the browser to keep what is stored here, and returns in a sentence or two what it said. To be called after a finished quiz: before, browsers tend to refuse. */
export function askToPersist(): Promise<string> {
  return answer((storage) => storage.persist?.());
}

/** What the browser would say now, unasked, and how much is stored. */
export async function persistence(): Promise<string> {
  const said = await answer((storage) => storage.persisted?.());
  try {
    const { usage } = await navigator.storage.estimate();
    return usage === undefined
      ? said
      : `${said} All pages of ${location.host} together have stored about ${Math.ceil(usage / 1000)} kB.`;
  } catch {
    return said;
  }
}
