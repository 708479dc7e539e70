import type { ItemWords, LessonWords } from '../progress/item-words.ts';

const loaded = new Map<string, readonly ItemWords[]>();

async function load(lesson: string, address: string): Promise<void> {
  try {
    const response = await fetch(`${address.replace(/\/?$/, '/')}items.json`);
    if (response.ok) loaded.set(lesson, (await response.json()) as readonly ItemWords[]);
  } catch {
    // Offline, and not kept: ids are shown.
  }
}

/**
 * The words of some lessons' items, as far as they can be had; each is asked for once.
 * @param addresses of the site's lessons, by their ids
 */
export async function lessonWords(
  lessons: Iterable<string>,
  addresses: ReadonlyMap<string, string>,
): Promise<LessonWords> {
  const missing = [...new Set(lessons)].filter((lesson) => !loaded.has(lesson));
  await Promise.all(
    missing.map((lesson) => {
      const address = addresses.get(lesson);
      return address !== undefined && load(lesson, address);
    }),
  );
  return loaded;
}
