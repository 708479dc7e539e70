import { open } from '../connect/connect.ts';
import { whyAttempt } from '../connect/why-attempt.ts';
import { bareClient } from '../dns/client.ts';
import type { Command } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';
import { curlFailure, curlTrace } from './curl-text.ts';
import type { Flag, Parsed } from './flags.ts';
import { isOn, parseFlags, valueOf } from './flags.ts';
import { parseHostPort } from './host-port.ts';

const flags: readonly Flag[] = [
  { name: 'verbose', short: 'v', takes: 'switch' },
  { name: 'silent', short: 's', takes: 'switch' },
  { name: 'show-error', short: 'S', takes: 'switch' },
  { name: 'max-time', short: 'm', takes: 'text' },
  { name: 'connect-timeout', takes: 'text' },
];

/** `curl`: one request over a connection that is then closed. What the Pod would send back is not modelled: nothing is printed. */
export const curl: Command = {
  name: 'curl',
  usage: 'curl http://HOST:PORT, curl -v HOST, curl -m 5 HOST',
  run(cluster, words, client = bareClient) {
    const parsed = parseFlags('curl', flags, words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const [url, ...more] = parsed.rest;
    if (url === undefined)
      return misused(cluster, misuse('`curl` fetches exactly one URL', 'write it as `curl http://my-service`'));
    const extra = surplus(curl.name, curl.usage, more);
    if (extra !== undefined) return misused(cluster, extra);
    const [, scheme, authority = '', path = ''] = /^(?:(https?):\/\/)?([^/?#]*)([^#]*)/i.exec(url) ?? [];
    const place = parseHostPort(authority, scheme?.toLowerCase() === 'https' ? 443 : 80);
    if (place === undefined)
      return misused(
        cluster,
        misuse(`\`${url}\` is not a URL that the model can fetch`, 'write it as `curl http://my-service:80`'),
      );
    const patience = patienceOf(parsed);
    if (Number.isNaN(patience))
      return misused(cluster, misuse('`curl` waits for a number of seconds', 'write it as `curl -m 5 my-service`'));
    const { cluster: next, attempt } = open(cluster, client, place.host, place.port, false);
    const failure = curlFailure(attempt, place, patience);
    const trace = isOn(parsed, 'verbose') ? curlTrace(attempt, place, path || '/', failure) : [];
    const quiet = failure === undefined || (isOn(parsed, 'silent') && !isOn(parsed, 'show-error'));
    const lines = [...trace, ...(quiet ? [] : [`curl: (${failure.code}) ${failure.text}`])];
    return looked(next, lines.join('\n'), failure?.code ?? 0, whyAttempt(attempt));
  },
};

/** How many seconds curl waits for a connection, the shorter of its two limits; not a number where one is none. */
function patienceOf(parsed: Parsed): number | undefined {
  const texts = ['max-time', 'connect-timeout'].flatMap((name) => valueOf(parsed, name) ?? []);
  if (texts.length === 0) return undefined;
  return Math.min(...texts.map((text) => (/^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN)));
}
