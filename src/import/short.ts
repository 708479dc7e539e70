/** A text shortened for a message. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
