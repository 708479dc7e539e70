/** An address with a port: `10.1.1.5:80`, `[fd00::1]:80`. */
export function joinHostPort(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
