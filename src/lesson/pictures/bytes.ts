/** What the first bytes of a picture of pixels say of it; undefined where they cannot be read. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  /** Whether it moves. */
  readonly moves: boolean;
  /** Whether it tells where and with what it was taken, or how it is to be turned (Exif). */
  readonly tells: boolean;
  /** Whether it ends where its file ends. */
  readonly ends: boolean;
}

/** A view of bytes, for numbers of several of them. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Some bytes as Latin letters. */
export function letters(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
