import type { Attempt, Failure } from '../connect/attempt.ts';
import { open } from '../connect/connect.ts';
import { whyAttempt } from '../connect/why-attempt.ts';
import { bareClient } from '../dns/client.ts';
import { ipFamily } from '../net/ip.ts';
import type { Command } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';
import type { Flag } from './flags.ts';
import { isOn, parseFlags, valueOf } from './flags.ts';
import { parsePort } from './host-port.ts';

const flags: readonly Flag[] = [
  { name: 'verbose', short: 'v', takes: 'switch' },
  { name: 'zero', short: 'z', takes: 'switch' },
  { name: 'wait', short: 'w', takes: 'text' },
];

/** `nc`: opens a TCP connection and, without `-z`, leaves it open. Only with `-v` does it say how connecting came out. */
export const nc: Command = {
  name: 'nc',
  usage: 'nc HOST PORT, nc -v HOST PORT, nc -zv -w 2 HOST PORT',
  run(cluster, words, client = bareClient) {
    const parsed = parseFlags('nc', flags, words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const [host, text = '', ...more] = parsed.rest;
    const extra = surplus(nc.name, nc.usage, more);
    if (extra !== undefined) return misused(cluster, extra);
    const port = parsePort(text);
    if (host === undefined || port === undefined)
      return misused(cluster, misuse('`nc` connects to one host and one port', 'write it as `nc my-service 80`'));
    const patience = valueOf(parsed, 'wait');
    if (patience !== undefined && !/^[1-9]\d{0,4}$/.test(patience))
      return misused(cluster, misuse(`\`-w ${patience}\` is not a number of seconds`, 'write it as `nc -w 2 web 80`'));
    const { cluster: next, attempt, asked } = open(cluster, client, host, port, !isOn(parsed, 'zero'));
    if (attempt.outcome === 'unresolved') {
      const unknown = `nc: getaddrinfo for host "${host}" port ${port}: Name or service not known`;
      return looked(next, unknown, 1, attempt.because, asked);
    }
    const lines = isOn(parsed, 'verbose') ? told(attempt, host, port, patience !== undefined) : [];
    return looked(next, lines.join('\n'), attempt.outcome === 'ESTABLISHED' ? 0 : 1, whyAttempt(attempt), asked);
  },
};

/** A line for each address that it tried; the image is one without a list of services, so that no port has a name. */
function told(
  attempt: Exclude<Attempt, { outcome: 'unresolved' }>,
  host: string,
  port: number,
  impatient: boolean,
): readonly string[] {
  const shown = (address: string) => (ipFamily(host) === undefined ? `${host} (${address})` : host);
  const failed = attempt.failures.map(
    (failure) => `nc: connect to ${shown(failure.address)} port ${port} (tcp) ${whyFailed(failure, impatient)}`,
  );
  if (attempt.outcome !== 'ESTABLISHED') return failed;
  const { address, virtualIP } = attempt.reached;
  return [...failed, `Connection to ${shown(virtualIP ?? address)} ${port} port [tcp/*] succeeded!`];
}

function whyFailed({ outcome }: Failure, impatient: boolean): string {
  if (outcome !== 'timed out') return 'failed: Connection refused';
  return impatient ? 'timed out: Operation now in progress' : 'failed: Connection timed out';
}
