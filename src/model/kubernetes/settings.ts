import { z } from 'zod';
import type { Problem } from '../model.ts';
import { parseIPv4 } from './net/ipv4.ts';
import { listedAll } from './text/listed.ts';
import { dnsOptions } from './dns/dns-options.ts';
import { nearest } from '../nearest.ts';

const address = z
  .string({ error: 'an IPv4 address, such as 10.244.0.5' })
  .refine((text) => parseIPv4(text) !== undefined, {
    error: 'an IPv4 address, such as 10.244.0.5',
  });
const seconds = 'a whole number of seconds from 0 to 3600';
const zoneName = 'a domain name in lower case, such as cluster.local';

/** The options under `cluster:` in a lesson's front matter. */
const settingsSchema = z.strictObject({
  podIPs: address
    .default('10.244.0.5')
    .meta({ description: 'the first Pod IP that is handed out; the next ones count up' }),
  serviceIPs: address
    .default('10.96.137.10')
    .meta({ description: 'the first cluster IP that a Service without one of its own gets; the next ones count up' }),
  ttl: z
    .int({ error: seconds })
    .min(0, { error: seconds })
    .max(3600, { error: seconds })
    .default(30)
    .meta({ description: 'how long DNS lets its answers be kept, in seconds' }),
  zone: z
    .string({ error: zoneName })
    .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, { error: zoneName })
    .default('cluster.local')
    .meta({ description: "the cluster's domain, under which every Service has its name" }),
  ...dnsOptions,
});

export type Settings = z.infer<typeof settingsSchema>;

/**
 * The settings that a lesson's front matter gives.
 * @returns the settings, each bad option left at its default, and what is wrong in the author's words
 */
export function parseSettings(options: unknown): { settings: Settings; problems: readonly Problem[] } {
  const parsed = settingsSchema.safeParse(options ?? {});
  if (parsed.success) return { settings: parsed.data, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownOption(key))
      : [
          wrongOption(
            issue.path.map((key) => (typeof key === 'number' ? key : String(key))),
            issue.message,
          ),
        ],
  );
  return { settings: settingsSchema.parse({}), problems };
}

function unknownOption(key: string): Problem {
  const known = Object.keys(settingsSchema.shape);
  const close = nearest(key, known);
  const hint = close === undefined ? '' : `; there is \`${close}\``;
  return {
    message: `\`cluster\` has no option \`${key}\`${hint}`,
    help: `the options are ${listedAll(known.map((name) => `\`${name}\``))}`,
    at: { file: 'options', document: 0, path: [key] },
  };
}

function wrongOption(path: readonly (string | number)[], wanted: string): Problem {
  const at = { file: 'options', document: 0, path };
  if (path.length === 0) {
    return { message: '`cluster` is a set of options', help: 'write it as `cluster: { podIPs: 10.1.1.5 }`', at };
  }
  return { message: `\`cluster.${path.join('.')}\` is not ${wanted}`, help: `write ${wanted}`, at };
}
