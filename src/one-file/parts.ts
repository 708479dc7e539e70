/** A part of a page, by what it is for. */
export interface Part {
  readonly name: string;
  readonly bytes: number;
}

/** What a page is made of, the largest first: its script, its styles, and each of its sections. */
export function partsOf(html: string): Part[] {
  const parts = [...html.matchAll(/<(script|style)[^>]*>([\s\S]*?)<\/\1>/g)].map(([, tag, text = '']) => ({
    name: tag === 'script' ? 'its script' : 'its styles',
    bytes: Buffer.byteLength(text),
  }));
  // A section with an id is one of the lesson's; they stand one after the other.
  const starts = [...html.matchAll(/<section [^>]*id="?([\w-]+)"? aria-labelledby/g)];
  const sections = starts.map(({ 1: id, index }, at) => ({
    name: `the section "${id}"`,
    bytes: Buffer.byteLength(html.slice(index, starts[at + 1]?.index ?? html.indexOf('</main>'))),
  }));
  return [...parts, ...sections].toSorted((a, b) => b.bytes - a.bytes);
}
