/**
 * Addresses of the web and of mail. GitHub's Markdown makes a link of them wherever they stand, and no backslash keeps it from that;
 * a lesson's text has them as code.
 */
const ADDRESS = /(?<![A-Za-z])(?:https?:\/\/|www\.)[^\s<>`]+|(?<![\w.+-])[\w.+-]+@[\w-]*\.[\w.-]*[\w-]/giu;
/** Signs that behind an address belong to the sentence. */
const BEHIND = `.,;:!?'"()*_~`;

/** A stretch of text, and whether it is an address. */
export interface Stretch {
  readonly text: string;
  readonly isAddress: boolean;
}

/** A text in stretches that are addresses, and the others. */
export function splitAddresses(text: string): readonly Stretch[] {
  const out: Stretch[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    let end = found.length;
    while (BEHIND.includes(found[end - 1] ?? ' ')) end -= 1;
    const address = found.slice(0, end);
    if (index > from) out.push({ text: text.slice(from, index), isAddress: false });
    out.push({ text: address, isAddress: true });
    from = index + address.length;
  }
  if (from < text.length) out.push({ text: text.slice(from), isAddress: false });
  return out;
}
