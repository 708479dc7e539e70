/**
 * A short id made from a text (FNV-1a, 64 bits, base 36), the same on every machine. It tells one version of an item from the
 * next; the parts of an item are known by the shorter `partId`, so that a response never depends on their order.
 */
export function textId(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of text) {
    hash ^= BigInt(letter.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(36);
}
