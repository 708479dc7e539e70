import type { RecordBytes } from './record-bytes.ts';

/** The farthest place that a pointer to a name can name. */
const FARTHEST = 0x3fff;

/** The end of a name from one of its labels on. */
interface NameEnd {
  readonly at: number;
  /** Its bytes, one a character. */
  readonly key: string;
}

/**
 * A message that grows record by record. Where an owner's name, or its end, was written before in the same letters, a
 * pointer to it is written instead (RFC 1035, 4.1.4).
 */
export class CompressedMessage {
  readonly #parts: Buffer[];
  readonly #places = new Map<string, number>();
  length: number;

  /**
   * @param header the message's first bytes
   * @param question what follows them, up to the first record
   */
  constructor(header: Buffer, question: Buffer) {
    this.#parts = [header, question];
    this.length = header.length + question.length;
    this.#remember(endsOf(question), header.length);
  }

  /** Adds a record, unless that made the message longer than so many bytes. */
  add({ owner, rest }: RecordBytes, limit: number): boolean {
    const ends = endsOf(owner);
    const known = ends.find(({ key }) => this.#places.has(key));
    const place = known === undefined ? undefined : this.#places.get(known.key);
    const record =
      known === undefined || place === undefined
        ? [owner, rest]
        : [owner.subarray(0, known.at), Buffer.from([0xc0 | (place >> 8), place & 0xff]), rest];
    const size = record.reduce((sum, part) => sum + part.length, 0);
    if (this.length + size > limit) return false;
    this.#remember(known === undefined ? ends : ends.slice(0, ends.indexOf(known)), this.length);
    this.#parts.push(...record);
    this.length += size;
    return true;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #remember(ends: readonly NameEnd[], start: number): void {
    for (const { at, key } of ends) if (start + at <= FARTHEST) this.#places.set(key, start + at);
  }
}

/** The ends of the name with which some bytes begin, the longest first, the root left out. */
function endsOf(bytes: Buffer): readonly NameEnd[] {
  const starts: number[] = [];
  let at = 0;
  for (let length = bytes[0] ?? 0; length > 0; length = bytes[at] ?? 0) {
    starts.push(at);
    at += 1 + length;
  }
  return starts.map((start) => ({ at: start, key: bytes.toString('latin1', start, at) }));
}
