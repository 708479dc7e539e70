import { open } from '../connect/connect.ts';
import type { Command } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';
import { isOn, parseFlags } from './flags.ts';
import { parsePort } from './host-port.ts';

/** `nc`: opens a TCP connection and leaves it open. Only with `-v` does it say how connecting came out. */
export const nc: Command = {
  name: 'nc',
  usage: 'nc HOST PORT, nc -v HOST PORT',
  run(cluster, words) {
    const parsed = parseFlags('nc', [{ name: 'verbose', short: 'v', takes: 'switch' }], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const [host, text = '', ...more] = parsed.rest;
    const extra = surplus(nc.name, nc.usage, more);
    if (extra !== undefined) return misused(cluster, extra);
    const port = parsePort(text);
    if (host === undefined || port === undefined) {
      return misused(cluster, misuse('`nc` connects to one host and one port', 'write it as `nc my-service 80`'));
    }
    const { cluster: next, attempt } = open(cluster, host, port, true);
    if (attempt.outcome === 'unresolved') {
      return looked(next, `nc: getaddrinfo for host "${host}" port ${port}: Name or service not known`, 1);
    }
    const verbose = isOn(parsed, 'verbose');
    if (attempt.outcome === 'ESTABLISHED') {
      const address = attempt.reached.virtualIP ?? attempt.reached.address;
      return looked(next, verbose ? `Connection to ${host} (${address}) ${port} port [tcp/*] succeeded!` : '');
    }
    const why = attempt.outcome === 'timed out' ? 'Connection timed out' : 'Connection refused';
    return looked(
      next,
      verbose ? `nc: connect to ${host} (${attempt.address}) port ${port} (tcp) failed: ${why}` : '',
      1,
    );
  },
};
