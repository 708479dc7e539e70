/** The longest query that is read over TCP, in bytes: far more than one question takes. */
export const LONGEST_QUERY = 4096;

/** Takes messages out of a TCP stream, where each stands after its length of two bytes, however the stream is cut. */
export class Frames {
  #rest = Buffer.alloc(0);

  /** The messages that a piece of the stream completes; undefined where it announces one that is too long. */
  push(piece: Buffer): readonly Buffer[] | undefined {
    let bytes = Buffer.concat([this.#rest, piece]);
    const messages: Buffer[] = [];
    while (bytes.length >= 2) {
      const length = bytes.readUInt16BE(0);
      if (length > LONGEST_QUERY) return undefined;
      if (bytes.length < 2 + length) break;
      messages.push(bytes.subarray(2, 2 + length));
      bytes = bytes.subarray(2 + length);
    }
    this.#rest = bytes;
    return messages;
  }
}

/** A message as TCP carries it. */
export function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}
