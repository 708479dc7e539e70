/**
 * Lets a pointer that is down carry an entry: a line shows where it would stand, and it is put there when the pointer is let
 * go. Nothing moves before, so there is nothing to animate. Escape gives it up.
 * @param entries all of them, in the order in which they stand
 * @param put puts the entry at a place, counted from 0
 */
export function drag(entry: Element, entries: readonly HTMLElement[], put: (at: number) => void): void {
  const others = entries.filter((each) => each !== entry);
  const from = entries.findIndex((each) => each === entry);
  const ended = new AbortController();
  const { signal } = ended;
  let at = from;

  const mark = (): void => {
    for (const other of others) delete other.dataset['drop'];
    if (at === from) return;
    const [other, side] = at < others.length ? [others[at], 'before'] : [others.at(-1), 'after'];
    if (other) other.dataset['drop'] = side;
  };
  const end = (): void => {
    at = from;
    mark();
    entry.removeAttribute('data-dragged');
    ended.abort();
  };
  const follow = ({ clientY, buttons }: PointerEvent): void => {
    // It was let go before this was loaded.
    if (buttons === 0) return end();
    at = others.filter((other) => {
      const { top, height } = other.getBoundingClientRect();
      return top + height / 2 < clientY;
    }).length;
    mark();
  };
  const drop = (): void => {
    const place = at;
    end();
    if (place !== from) put(place);
  };

  entry.setAttribute('data-dragged', '');
  document.addEventListener('pointermove', follow, { signal });
  document.addEventListener('pointerup', drop, { signal });
  document.addEventListener('pointercancel', end, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
}
