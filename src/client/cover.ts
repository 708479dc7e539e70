/** Puts the word "covered" where the page says a value of the tracker, or puts the value back. */
export function cover(cell: string, covered: boolean): void {
  // In the tracker a value stands first in its cell; other places name the cell whose value they repeat.
  for (const place of document.querySelectorAll<HTMLElement>(`#${cell} > :first-child, [data-cell=${cell}]`)) {
    const { dataset } = place;
    const value = (dataset['covered'] ??= place.textContent);
    place.textContent = covered ? 'covered' : value;
    if (!covered) delete dataset['covered'];
  }
}
