/** The uid of the nth object made: of the usual form, and the same in every run. */
export function uidOf(serial: number): string {
  return `00000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`;
}
