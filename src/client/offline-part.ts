/** A part of the page's offline corner, by its name. */
export function offlinePart(corner: HTMLElement, name: string): HTMLElement {
  return corner.querySelector<HTMLElement>(`[data-offline=${name}]`) ?? corner;
}
