/**
 * Lets a pointer that is down carry an entry: a line shows where it would stand, and it is put there when the pointer is let
 * go. Nothing moves before, so there is nothing to animate. Escape gives it up.
 * @param fields the fields of all entries, in the order in which they stand
 * @param put puts the entry at a place, counted from 0
 */
export function drag(field: HTMLElement, fields: readonly HTMLElement[], put: (at: number) => void): void {
  const entryOf = (each: HTMLElement | undefined): HTMLElement | null | undefined =>
    each?.closest<HTMLElement>('.entry');
  const others = fields.filter((each) => each !== field).map(entryOf);
  const own = entryOf(field);
  const ended = new AbortController();
  const { signal } = ended;
  let at: number | undefined;

  const mark = (): void => {
    for (const entry of others) delete entry?.dataset['drop'];
    if (at === undefined || at === fields.indexOf(field)) return;
    const [entry, side] = at < others.length ? [others[at], 'before'] : [others.at(-1), 'after'];
    if (entry) entry.dataset['drop'] = side;
  };
  const end = (): void => {
    at = undefined;
    mark();
    own?.removeAttribute('data-dragged');
    ended.abort();
  };

  own?.setAttribute('data-dragged', '');
  document.addEventListener(
    'pointermove',
    ({ clientY, buttons }) => {
      // It was let go before this was loaded.
      if (buttons === 0) return end();
      at = others.filter((entry) => {
        const { top = 0, height = 0 } = entry?.getBoundingClientRect() ?? {};
        return top + height / 2 < clientY;
      }).length;
      mark();
    },
    { signal },
  );
  document.addEventListener(
    'pointerup',
    () => {
      const place = at;
      end();
      if (place !== undefined) put(place);
    },
    { signal },
  );
  document.addEventListener('pointercancel', end, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
}
