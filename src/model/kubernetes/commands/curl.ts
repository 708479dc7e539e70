import type { Cluster } from '../cluster.ts';
import type { Attempt } from '../connect/attempt.ts';
import { open } from '../connect/connect.ts';
import type { Command, Ran } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';
import { isOn, parseFlags } from './flags.ts';
import { parseHostPort } from './host-port.ts';

/** `curl`: one request over a connection that is then closed. What the Pod would send back is not modelled: nothing is printed. */
export const curl: Command = {
  name: 'curl',
  usage: 'curl http://HOST:PORT, curl -v HOST',
  run(cluster, words) {
    const parsed = parseFlags(
      'curl',
      [
        { name: 'verbose', short: 'v', takes: 'switch' },
        { name: 'silent', short: 's', takes: 'switch' },
      ],
      words,
    );
    if ('problem' in parsed) return misused(cluster, parsed);
    const [url, ...more] = parsed.rest;
    if (url === undefined)
      return misused(cluster, misuse('`curl` fetches exactly one URL', 'write it as `curl http://my-service`'));
    const extra = surplus(curl.name, curl.usage, more);
    if (extra !== undefined) return misused(cluster, extra);
    const [, scheme, authority = ''] = /^(?:(https?):\/\/)?([^/?#]*)/i.exec(url) ?? [];
    const place = parseHostPort(authority, scheme?.toLowerCase() === 'https' ? 443 : 80);
    if (place === undefined)
      return misused(
        cluster,
        misuse(`\`${url}\` is not a URL that the model can fetch`, 'write it as `curl http://my-service:80`'),
      );
    const { cluster: next, attempt } = open(cluster, place.host, place.port, false);
    return told(next, attempt, place.host, place.port, isOn(parsed, 'verbose'), isOn(parsed, 'silent'));
  },
};

function told(cluster: Cluster, attempt: Attempt, host: string, port: number, verbose: boolean, silent: boolean): Ran {
  const say = (error: string, exitCode: number, trace: readonly string[] = []) =>
    looked(cluster, [...(verbose ? trace : []), ...(silent ? [] : [error])].join('\n'), exitCode);
  if (attempt.outcome === 'unresolved') {
    return say(`curl: (6) Could not resolve host: ${host}`, 6, [
      `* Could not resolve host: ${host}`,
      '* Closing connection',
    ]);
  }
  if (attempt.outcome === 'ESTABLISHED') {
    const { address, virtualIP } = attempt.reached;
    return looked(cluster, verbose ? exchange(host, port, virtualIP ?? address).join('\n') : '');
  }
  const trying = `*   Trying ${attempt.address}:${port}...`;
  if (attempt.outcome === 'timed out') {
    const failed = `Failed to connect to ${host} port ${port} after 130000 ms: Connection timed out`;
    return say(`curl: (28) ${failed}`, 28, [trying, `* ${failed}`, '* Closing connection']);
  }
  const failed = `Failed to connect to ${host} port ${port} after 0 ms: Couldn't connect to server`;
  const refusal = `* connect to ${attempt.address} port ${port} failed: Connection refused`;
  return say(`curl: (7) ${failed}`, 7, [trying, refusal, `* ${failed}`, '* Closing connection']);
}

function exchange(host: string, port: number, address: string): readonly string[] {
  const shown = port === 80 ? host : `${host}:${port}`;
  return [
    `*   Trying ${address}:${port}...`,
    `* Connected to ${host} (${address}) port ${port}`,
    '> GET / HTTP/1.1',
    `> Host: ${shown}`,
    '> User-Agent: curl/8.5.0',
    '> Accept: */*',
    '>',
    '< HTTP/1.1 200 OK',
    '<',
    '* Closing connection',
  ];
}
