/** When something was said last, in milliseconds since the page came. */
let saidAt = -Infinity;

/** Says something to those who listen to the page, in its one status region. */
export function say(text: string): void {
  const status = document.getElementById('status');
  saidAt = performance.now();
  // What stands there already would not be said again: a space that is not seen makes it another text.
  if (status) status.textContent = status.textContent === text ? `${text}\u00a0` : text;
}

/** For how long nothing was said, in milliseconds; whoever can wait asks, and speaks after the others. */
export function quietFor(): number {
  return performance.now() - saidAt;
}
