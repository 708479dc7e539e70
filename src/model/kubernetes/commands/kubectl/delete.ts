import type { Cluster } from '../../cluster.ts';
import { isFields } from '../../api/json.ts';
import { removeObject } from '../../api/remove.ts';
import type { Kind } from '../../api/kinds.ts';
import { kindOf } from '../../api/kinds.ts';
import type { KubeObject } from '../../objects/object.ts';
import type { Command, Misuse } from '../command.ts';
import { misuse, misused, surplus } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { isOn, parseFlags, valueOf } from '../flags.ts';
import {
  fileFlag,
  namespaceFlag,
  namespaceOf,
  notFoundText,
  refused,
  selectorFlag,
  waitFlag,
  wrote,
} from './common.ts';
import { readFiles } from './files.ts';
import { findNamed, listObjects, pick } from './pick.ts';

const own: readonly Flag[] = [
  { name: 'field-selector', takes: 'text' },
  { name: 'grace-period', takes: 'text' },
  { name: 'force', takes: 'switch' },
  { name: 'now', takes: 'switch' },
  { name: 'all', takes: 'switch' },
  { name: 'ignore-not-found', takes: 'switch' },
];

/** `kubectl delete`: a Pod serves on through its grace period (R84); anything else is gone at once. */
export const remove: Command = {
  name: 'kubectl delete',
  usage: 'kubectl delete TYPE NAME, kubectl delete TYPE -l SELECTOR, kubectl delete -f FILE',
  run(cluster, words) {
    const parsed = parseFlags('kubectl delete', [fileFlag, namespaceFlag, selectorFlag, waitFlag, ...own], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const grace = graceOf(parsed);
    if (typeof grace === 'string') return refused(cluster, grace);
    if (typeof grace === 'object') return misused(cluster, grace);
    const read = targetsOf(cluster, parsed);
    if (typeof read === 'string') return refused(cluster, read);
    if ('problem' in read) return misused(cluster, read);
    const targets = isOn(parsed, 'ignore-not-found') ? { ...read, missing: [] } : read;
    const next = targets.objects.reduce((before, object) => removeObject(before, object, grace), cluster);
    const forced = isOn(parsed, 'force') && targets.objects.length > 0;
    const lines = targets.objects.map((object) => {
      return `${kindOf(object)?.one ?? ''} ${JSON.stringify(object.metadata.name)} ${forced ? 'force deleted' : 'deleted'}`;
    });
    if (forced) lines.unshift(forceWarning);
    const nothing = lines.length === 0 && read.missing.length === 0 ? ['No resources found'] : [];
    return wrote(next, parsed, [...lines, ...targets.missing, ...nothing], targets.missing.length > 0 ? 1 : 0);
  },
};

const forceWarning =
  'Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.';

/** Seconds of grace, or undefined for each Pod's own; a text is what kubectl refuses the flags with. Without `--force`, kubectl turns 0 into 1. */
function graceOf(parsed: Parsed): number | undefined | string | Misuse {
  const text = valueOf(parsed, 'grace-period');
  const force = isOn(parsed, 'force');
  if (isOn(parsed, 'now') && text !== undefined) return '--now and --grace-period cannot be specified together';
  if (isOn(parsed, 'now')) return 1;
  if (text === undefined || text === '-1') return force ? 0 : undefined;
  if (!/^\d{1,6}$/.test(text))
    return misuse(`\`--grace-period=${text}\` is not a number of seconds`, 'write it as `--grace-period=5`');
  return Number(text) === 0 && !force ? 1 : Number(text);
}

interface Targets {
  readonly objects: readonly KubeObject[];
  /** What kubectl says of names that nothing has. */
  readonly missing: readonly string[];
}

function targetsOf(cluster: Cluster, parsed: Parsed): Targets | Misuse | string {
  const files = parsed.flags.get('filename') ?? [];
  if (files.length > 0) return targetsInFiles(cluster, parsed, files);
  if (parsed.rest.length === 0) return 'You must provide one or more resources by argument or filename.';
  const picked = pick(parsed.rest);
  if ('problem' in picked) return picked;
  const filter = { labels: valueOf(parsed, 'selector'), fields: valueOf(parsed, 'field-selector') };
  const filtered = filter.labels !== undefined || filter.fields !== undefined;
  if (picked.names.length > 0) {
    if (filtered || isOn(parsed, 'all')) return 'name cannot be provided when a selector is specified';
    return targetsByName(cluster, namespaceOf(parsed), picked.names);
  }
  if (!filtered && !isOn(parsed, 'all')) return 'resource(s) were provided, but no name was specified';
  const objects: KubeObject[] = [];
  for (const kind of picked.kinds) {
    const found = listObjects(cluster, kind, namespaceOf(parsed), filter);
    if ('problem' in found) return found;
    objects.push(...found.objects);
  }
  return { objects, missing: [] };
}

function targetsByName(
  cluster: Cluster,
  namespace: string,
  names: readonly { readonly kind: Kind; readonly name: string }[],
): Targets {
  const objects: KubeObject[] = [];
  const missing: string[] = [];
  for (const { kind, name } of names) {
    const object = findNamed(cluster, kind, namespace, name);
    if (object === undefined) missing.push(notFoundText(kind, name));
    else objects.push(object);
  }
  return { objects, missing };
}

function targetsInFiles(cluster: Cluster, parsed: Parsed, files: readonly string[]): Targets | Misuse {
  const selectors = ['selector', 'field-selector', 'all']
    .filter((name) => parsed.flags.has(name))
    .map((name) => `--${name}`);
  const extra = surplus(remove.name, 'kubectl delete -f FILE', [...parsed.rest, ...selectors]);
  if (extra !== undefined) return extra;
  const read = readFiles(cluster, files);
  if ('problem' in read) return read;
  const found = read.manifests.map(({ file, kind, document }): Targets => {
    const { name, namespace = namespaceOf(parsed) } = nameIn(document);
    const targets = targetsByName(cluster, namespace, [{ kind, name }]);
    const doing = `error when deleting ${JSON.stringify(file)}: `;
    return { ...targets, missing: targets.missing.map((line) => line.replace('(NotFound): ', `(NotFound): ${doing}`)) };
  });
  return { objects: found.flatMap(({ objects }) => objects), missing: found.flatMap(({ missing }) => missing) };
}

function nameIn(document: Readonly<Record<string, unknown>>): { readonly name: string; readonly namespace?: string } {
  const metadata = isFields(document['metadata']) ? document['metadata'] : {};
  const { name, namespace } = metadata;
  return {
    name: typeof name === 'string' ? name : '',
    namespace: typeof namespace === 'string' ? namespace : undefined,
  };
}
