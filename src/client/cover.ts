const COVERED = 'covered';

/** Puts the word "covered" where a page says a value of the tracker, or the value back. */
export function cover(cell: string, covered: boolean): void {
  // In the tracker it stands first in its cell; other places name the cell whose value they repeat.
  for (const place of document.querySelectorAll<HTMLElement>(`#${cell} > :first-child, [data-cell=${cell}]`)) {
    const { dataset } = place;
    if (covered) dataset[COVERED] ??= place.textContent;
    else if (dataset[COVERED] === undefined) continue;
    place.textContent = covered ? COVERED : (dataset[COVERED] ?? '');
    if (!covered) delete dataset[COVERED];
  }
}
