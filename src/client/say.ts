/** Says something to those who listen to the page, in its one status region. */
export function say(text: string): void {
  const status = document.getElementById('status');
  // What stands there already would not be said again: a space that is not seen makes it another text.
  if (status) status.textContent = status.textContent === text ? `${text}\u00a0` : text;
}
