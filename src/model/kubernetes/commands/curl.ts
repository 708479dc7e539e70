import { open } from '../connect/connect.ts';
import { whyAttempt } from '../connect/why-attempt.ts';
import { bareClient } from '../dns/client.ts';
import type { Command } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';
import { curlText } from './curl-text.ts';
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
    const { cluster: next, attempt, asked } = open(cluster, client, place.host, place.port, false);
    const { code, failure, trace } = curlText(attempt, { ...place, path, patience });
    const told = isOn(parsed, 'verbose') ? trace : [];
    const quiet = failure === undefined || (isOn(parsed, 'silent') && !isOn(parsed, 'show-error'));
    const lines = [...told, ...(quiet ? [] : [`curl: (${code}) ${failure}`])];
    return looked(next, lines.join('\n'), code, whyAttempt(attempt), asked);
  },
};

/** How many seconds curl waits for a connection, the shorter of its limits, of which 0 is none; NaN where one is no number. */
function patienceOf(parsed: Parsed): number | undefined {
  const texts = ['max-time', 'connect-timeout'].flatMap((name) => valueOf(parsed, name) ?? []);
  const limits = texts.map((text) => (/^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN));
  const meant = limits.filter((limit) => limit !== 0);
  return meant.length === 0 ? undefined : Math.min(...meant);
}
