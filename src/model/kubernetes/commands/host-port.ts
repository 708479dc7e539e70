/** A port number, or undefined where the text is none. */
export function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535 ? Number(text) : undefined;
}

/** A host with a port, as `web:80`, `10.1.1.5:80` or `[fd00::1]:80`; undefined where the text is none. */
export function parseHostPort(
  text: string,
  port?: number,
): { readonly host: string; readonly port: number } | undefined {
  const match = /^(?:\[([^\]]+)\]|([^:\s[\]]+))(?::(\d+))?$/.exec(text);
  const host = match?.[1] ?? match?.[2];
  const number = match?.[3] === undefined ? port : parsePort(match[3]);
  return host === undefined || number === undefined ? undefined : { host, port: number };
}
