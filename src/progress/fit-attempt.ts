import type { Attempt, ItemAttempt } from './attempt.ts';

/** An item of the quiz as it is today. */
export interface ItemToday {
  readonly id: string;
  readonly version: string;
  readonly points: number;
}

/** A fresh state of an item that nothing was given to. */
export function openItem({ id, version, points }: ItemToday): ItemAttempt {
  return { id, version, points, response: {}, hints: 0, revision: 0 };
}

function fitItem(item: ItemAttempt, today: ItemToday | undefined): ItemAttempt {
  if (today?.version === item.version || (!today && (item.earned !== undefined || item.points === 0))) return item;
  // What is gone before it was graded cannot be earned any more, so it does not count.
  return { ...openItem(today ?? { ...item, points: 0 }), revision: item.revision + 1 };
}

/**
 * An attempt under way, for the quiz as it is today: an item that was changed since is open again, as its response was to another
 * text. Items that are new do not count in it. What is finished stays as it was.
 */
export function fitAttempt(attempt: Attempt, quiz: readonly ItemToday[]): Attempt {
  if (attempt.finished !== undefined) return attempt;
  const items = attempt.items.map((item) =>
    fitItem(
      item,
      quiz.find(({ id }) => id === item.id),
    ),
  );
  return items.every((item, at) => item === attempt.items[at]) ? attempt : { ...attempt, items };
}
