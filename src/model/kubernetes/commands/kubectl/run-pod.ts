import { apiErrorText } from '../../api/api-error.ts';
import { kinds } from '../../api/kinds.ts';
import type { Command } from '../command.ts';
import { looked, misused, surplus } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { isOn, parseFlags, valueOf } from '../flags.ts';
import { parsePort } from '../host-port.ts';
import { namespaceFlag, namespaceOf, refused, waitFlag, wrote } from './common.ts';
import { labelsOf } from './label-words.ts';
import { createDocument } from './write-document.ts';

const own: readonly Flag[] = [
  { name: 'image', takes: 'text' },
  { name: 'port', takes: 'text' },
  { name: 'labels', short: 'l', takes: 'text' },
  { name: 'env', takes: 'text' },
  { name: 'restart', takes: 'text' },
  { name: 'command', takes: 'switch' },
];

/** `kubectl run`: one Pod of its own, without a controller. */
export const runPod: Command = {
  name: 'kubectl run',
  usage: 'kubectl run NAME --image=IMAGE, kubectl run NAME --image=IMAGE --port=80 --labels=app=web',
  run(cluster, words) {
    const dashes = words.indexOf('--');
    const before = dashes < 0 ? words : words.slice(0, dashes);
    const parsed = parseFlags(runPod.name, [namespaceFlag, waitFlag, ...own], before);
    if ('problem' in parsed) return misused(cluster, parsed);
    const image = valueOf(parsed, 'image');
    if (image === undefined) return refused(cluster, 'required flag(s) "image" not set');
    const [name, ...more] = parsed.rest;
    if (name === undefined)
      return refused(cluster, "NAME is required for run\nSee 'kubectl run -h' for help and examples");
    const extra = surplus(runPod.name, runPod.usage, more);
    if (extra !== undefined) return misused(cluster, extra);
    const document = documentOf(parsed, name, image, dashes < 0 ? [] : words.slice(dashes + 1));
    if (typeof document === 'string') return refused(cluster, document);
    const pod = kinds.find(({ kind }) => kind === 'Pod');
    if (pod === undefined) return looked(cluster, '', 1);
    const created = createDocument(cluster, pod, namespaceOf(parsed), document);
    if ('error' in created) return wrote(cluster, parsed, [apiErrorText(created.error)], 1, [created.error]);
    return wrote(created.cluster, parsed, [`pod/${name} created`]);
  },
};

/** The Pod's manifest, or what kubectl finds wrong with the flags. */
function documentOf(parsed: Parsed, name: string, image: string, args: readonly string[]): object | string {
  const labels = labelsOf(valueOf(parsed, 'labels') ?? `run=${name}`);
  if (typeof labels === 'string') return labels;
  const port = valueOf(parsed, 'port');
  const containerPort = port === undefined ? undefined : parsePort(port);
  if (port !== undefined && containerPort === undefined)
    return `strconv.Atoi: parsing ${JSON.stringify(port)}: invalid syntax`;
  const env = (parsed.flags.get('env') ?? []).map((text) => /^([^=]+)=([^]*)$/.exec(text) ?? [text]);
  const bad = env.find((match) => match[1] === undefined);
  if (bad !== undefined) return `invalid env: ${bad[0]}`;
  const container = {
    name,
    image,
    ports: containerPort === undefined ? [] : [{ containerPort }],
    env: env.length === 0 ? undefined : env.map(([, key, value]) => ({ name: key, value })),
    [isOn(parsed, 'command') ? 'command' : 'args']: args,
  };
  const spec = { containers: [container], restartPolicy: valueOf(parsed, 'restart') };
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, labels }, spec };
}
