import type { Value } from '../../model.ts';
import { parseHostPort, parsePort } from '../commands/host-port.ts';
import type { NoValue } from './ask.ts';
import { textOf, wrong } from './ask.ts';

/** The host and port that a question names as "host:port", or what is wrong with it. */
export function targetOf(argument: Value | undefined): { readonly host: string; readonly port: number } | NoValue {
  const text = textOf(argument);
  const target = parseHostPort(text);
  if (target !== undefined) return target;
  const port = /[^:]:([^:\]]+)$/.exec(text)?.[1];
  const message =
    port !== undefined && parsePort(port) === undefined
      ? `the port \`${port}\` of \`${text}\` is not a number from 1 to 65535`
      : `\`${text}\` is not of the form host:port`;
  return { none: wrong({ message, help: 'write a host and a port, such as "web:80" or "10.1.1.5:80"' }) };
}
