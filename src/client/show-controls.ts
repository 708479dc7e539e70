/** Shows what only works with the page's script, under one element. */
export function showControls(element: HTMLElement): void {
  for (const control of element.querySelectorAll<HTMLElement>('[data-script]')) control.hidden = false;
}
