/** The address as a number of 32 bits, or undefined where the text is not four decimal bytes. */
export function parseIPv4(text: string): number | undefined {
  const bytes = text.split('.');
  if (bytes.length !== 4) return undefined;
  let value = 0;
  for (const byte of bytes) {
    if (!/^(0|[1-9]\d{0,2})$/.test(byte) || Number(byte) > 255) return undefined;
    value = value * 256 + Number(byte);
  }
  return value;
}

/** The dotted form of a 32-bit address. */
export function formatIPv4(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
