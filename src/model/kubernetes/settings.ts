import { z } from 'zod';
import type { Problem } from '../model.ts';
import { dnsOptions, upToAnHour } from './dns/dns-options.ts';
import { canonicalIP } from './net/address.ts';
import { parseCidr } from './net/cidr.ts';
import { ipFamily } from './net/ip.ts';
import { firstPodIP, firstServiceIP, networkProblems } from './networks.ts';
import { listedAll } from './text/listed.ts';
import { nearest } from '../nearest.ts';

const addresses = 'an IP address, such as 10.244.0.5, or a list of different ones';
const ranges = 'a range of addresses, such as 10.96.0.0/12, or a list of one of IPv4 and one of IPv6';
const sliceSize = 'a whole number of endpoints from 1 to 1000';
const zoneName = 'a domain name in lower case, such as cluster.local';

/** One text or a list of different ones, as a list; an empty one where the option is not there. */
function oneOrMore(wanted: string, most: number, isRight: (text: string) => boolean) {
  const one = z.string({ error: wanted }).refine(isRight, { error: wanted });
  const list = z
    .array(one, { error: wanted })
    .min(1, { error: wanted })
    .max(most, { error: wanted })
    .refine((texts) => new Set(texts.map(canonicalIP)).size === texts.length, { error: wanted });
  return (
    z
      .preprocess((value) => (typeof value === 'string' ? [value] : value), list)
      .default([])
      // What is read before it is parsed has no JSON Schema of its own.
      .meta({ anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: most }] })
  );
}

/** The options under `cluster:` in a lesson's front matter. */
export const settingsSchema = z.strictObject({
  podIPs: oneOrMore(addresses, 1000, (text) => ipFamily(text) !== undefined).meta({
    description: `the first Pod IPs that are handed out, in this order; the next ones count up from the last of a family, or from ${firstPodIP.IPv4}`,
  }),
  serviceIPs: oneOrMore(addresses, 1000, (text) => ipFamily(text) !== undefined).meta({
    description: `the first cluster IPs that Services without one of their own get, in this order; the next ones count up from the last of a family, or from ${firstServiceIP.IPv4}`,
  }),
  serviceCIDRs: oneOrMore(ranges, 2, (text) => parseCidr(text) !== undefined).meta({
    description:
      'the range that cluster IPs are from, by default one around `serviceIPs`; two ranges, of IPv4 and of IPv6, make a dual-stack cluster whose primary family is the first',
  }),
  ttl: upToAnHour.default(30).meta({ description: 'how long DNS lets its answers be kept, in seconds' }),
  maxEndpointsPerSlice: z
    .int({ error: sliceSize })
    .min(1, { error: sliceSize })
    .max(1000, { error: sliceSize })
    .default(100)
    .meta({ description: 'how many endpoints an EndpointSlice holds at most' }),
  zone: z
    .string({ error: zoneName })
    .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, { error: zoneName })
    .default('cluster.local')
    .meta({ description: "the cluster's domain, under which every Service has its name" }),
  ...dnsOptions,
});

export type Settings = z.infer<typeof settingsSchema>;

/** Every option with what it means and its default as JSON; an option without one is worked out from the others. */
export const settingsReference = Object.entries(settingsSchema.shape).map(([name, option]) => ({
  name,
  description: option.meta()?.description ?? '',
  default: JSON.stringify(option.parse(undefined)),
}));

/**
 * The settings that a lesson's front matter gives.
 * @returns the settings, each bad option left at its default, and what is wrong in the author's words
 */
export function parseSettings(options: unknown): { settings: Settings; problems: readonly Problem[] } {
  const parsed = settingsSchema.safeParse(options ?? {});
  if (parsed.success) {
    const wrong = networkProblems(parsed.data);
    return { settings: wrong.length === 0 ? parsed.data : settingsSchema.parse({}), problems: wrong };
  }
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownOption(key))
      : [wrongOption(options, issue.path, issue.message)],
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

/** What the author wrote at a path, and where: one address that stands alone was read as a list of one. */
function written(options: unknown, path: readonly PropertyKey[]): { path: (string | number)[]; value: unknown } {
  const keys = path.map((key) => (typeof key === 'number' ? key : String(key)));
  const [option = '', ...rest] = keys;
  const value: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, option) : undefined;
  const isList = Array.isArray(value) && typeof rest[0] === 'number';
  return isList ? { path: keys, value: value[Number(rest[0])] } : { path: keys.slice(0, 1), value };
}

/** A value as a message shows it, on one line; undefined where it has parts. */
function quoted(value: unknown): string | undefined {
  if (typeof value === 'object' || value === undefined) return undefined;
  return typeof value === 'string' && /^\S(.*\S)?$/.test(value) ? value : JSON.stringify(value);
}

/** What to write instead: an example where there is one, else what holds without the option. */
function wrongHelp(option: string, wanted: string): string {
  const example = /such as ([^\s,]+)/.exec(wanted)?.[1];
  if (example !== undefined) return `write it as \`cluster: { ${option}: ${example} }\``;
  return `mend it, or take it out: it is then ${settingsReference.find(({ name }) => name === option)?.default ?? ''}`;
}

function wrongOption(options: unknown, keys: readonly PropertyKey[], wanted: string): Problem {
  if (keys.length === 0) {
    const at = { file: 'options', document: 0, path: [] };
    return { message: '`cluster` is a set of options', help: 'write it as `cluster: { podIPs: 10.1.1.5 }`', at };
  }
  const { path, value } = written(options, keys);
  const found = quoted(value);
  const has = found === undefined ? '' : `has \`${found}\`, which `;
  return {
    message: `\`cluster.${path[0] ?? ''}\` ${has}is not ${wanted}`,
    help: wrongHelp(String(path[0]), wanted),
    at: { file: 'options', document: 0, path, part: 'value' },
  };
}
