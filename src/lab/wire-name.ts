/** A domain name as a message has it: each label after its length, a zero byte at the end. */
export interface WireName {
  /** As a zone file writes it, with its last dot; a byte that could be misread is written `\046`. */
  readonly text: string;
  /** The first byte after the name. */
  readonly end: number;
}

/** Thrown where a name has no form on the wire: a label is empty or longer than 63 bytes, or all of it longer than 255. */
export class UnwritableName extends Error {
  constructor(name: string) {
    super(`the name ${name} cannot be sent: a label has 1 to 63 bytes, a whole name up to 255`);
  }
}

const LONGEST_LABEL = 63;
const LONGEST_NAME = 255;

/** Reads a question's name; undefined where it is cut off, too long, or points elsewhere: there is nothing to point to. */
export function readName(bytes: Buffer, start: number): WireName | undefined {
  let text = '';
  let at = start;
  while (at < bytes.length && at - start < LONGEST_NAME) {
    const length = bytes[at] ?? 0;
    if (length === 0) return { text: text === '' ? '.' : text, end: at + 1 };
    if (length > LONGEST_LABEL || at + 1 + length > bytes.length) return undefined;
    text += `${escaped(bytes.subarray(at + 1, at + 1 + length))}.`;
    at += 1 + length;
  }
  return undefined;
}

/** The bytes of a name. Throws {@link UnwritableName}. */
export function writeName(name: string): Buffer {
  if (name === '.') return Buffer.from([0]);
  const labels = name.replace(/\.$/, '').split('.').map(unescaped);
  if (labels.some(({ length }) => length === 0 || length > LONGEST_LABEL)) throw new UnwritableName(name);
  const bytes = Buffer.concat([...labels.flatMap((label) => [Buffer.from([label.length]), label]), Buffer.from([0])]);
  if (bytes.length > LONGEST_NAME) throw new UnwritableName(name);
  return bytes;
}

function escaped(label: Buffer): string {
  return [...label]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[!-~]/.test(letter) && !/[.\\"]/.test(letter) ? letter : `\\${String(byte).padStart(3, '0')}`;
    })
    .join('');
}

function unescaped(label: string): Buffer {
  return Buffer.from(
    label.replace(/\\(\d{3})/g, (_, byte) => String.fromCharCode(Number(byte))),
    'latin1',
  );
}
