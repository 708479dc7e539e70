import type { ApiError } from '../../api/api-error.ts';
import { apiErrorText } from '../../api/api-error.ts';
import { updateObject } from '../../api/update.ts';
import type { KubeObject } from '../../objects/object.ts';
import type { Command } from '../command.ts';
import { misused } from '../command.ts';
import { isOn, parseFlags } from '../flags.ts';
import { namespaceFlag, refused, waitFlag, wrote } from './common.ts';
import { targetFlags, targetsOf } from './targets.ts';

/** What `KEY=VALUE` and `KEY-` ask for. */
interface Changes {
  readonly set: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/** `kubectl label`: sets labels, or with `KEY-` takes one away; what Services select may change with it (R21). */
export const label: Command = {
  name: 'kubectl label',
  usage:
    'kubectl label TYPE NAME KEY=VALUE, kubectl label TYPE NAME KEY=VALUE --overwrite, kubectl label TYPE NAME KEY-',
  run(cluster, words) {
    const flags = [namespaceFlag, waitFlag, ...targetFlags, { name: 'overwrite', takes: 'switch' as const }];
    const parsed = parseFlags(label.name, flags, words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const isChange = (word: string) => /^[^=]+=/.test(word) || (/^[^=]+-$/.test(word) && word !== parsed.rest[0]);
    const objects = parsed.rest.filter((word) => !isChange(word));
    if (objects.length === 0)
      return refused(cluster, 'one or more resources must be specified as <resource> <name> or <resource>/<name>');
    const changes = readChanges(parsed.rest.filter(isChange));
    if (typeof changes === 'string') return refused(cluster, changes);
    const targets = targetsOf(cluster, parsed, objects);
    if (typeof targets === 'string') return refused(cluster, targets);
    if ('problem' in targets) return misused(cluster, targets);
    const overwrite = isOn(parsed, 'overwrite');
    let next = cluster;
    const lines: string[] = [];
    const errors: string[] = [];
    const refusals: ApiError[] = [];
    for (const { kind, object } of targets.found) {
      const taken = overwrite ? [] : takenLabels(object, changes);
      errors.push(...taken);
      if (taken.length > 0) continue;
      const { labels } = object.metadata;
      const updated = updateObject(next, object, withLabels(object, changes));
      if ('error' in updated) {
        errors.push(apiErrorText(updated.error));
        refusals.push(updated.error);
        continue;
      }
      lines.push(
        ...changes.removed.filter((key) => !Object.hasOwn(labels, key)).map((key) => `label "${key}" not found.`),
      );
      const less = Object.keys(updated.object.metadata.labels).length < Object.keys(labels).length;
      const what = updated.cluster === next ? 'not labeled' : less && !overwrite ? 'unlabeled' : 'labeled';
      lines.push(`${kind.one}/${object.metadata.name} ${what}`);
      next = updated.cluster;
    }
    const failures = [...targets.missing, ...errors];
    const told = failures.length === 1 ? failures.map(withPrefix) : failures;
    return wrote(next, parsed, [...lines, ...told], failures.length > 0 ? 1 : 0, refusals);
  },
};

/** One mistake alone says that it is one; what the server refuses says so anyway. */
function withPrefix(text: string): string {
  return /^(Error from server|The )/.test(text) ? text : `error: ${text}`;
}

function readChanges(words: readonly string[]): Changes | string {
  if (words.length === 0) return 'at least one label update is required';
  const set = new Map<string, string>();
  const removed: string[] = [];
  for (const word of words) {
    const [, key, value] = /^([^=]+)=(.*)$/.exec(word) ?? [];
    if (key === undefined || value === undefined) removed.push(word.slice(0, -1));
    else if (/^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/.test(value)) set.set(key, value);
    else return `invalid label value: ${JSON.stringify(word)}: ${labelForm}`;
  }
  return removed.some((key) => set.has(key))
    ? 'can not both modify and remove a label in the same command'
    : { set, removed };
}

const labelForm =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

function takenLabels({ metadata: { labels } }: KubeObject, { set }: Changes): readonly string[] {
  return [...set]
    .filter(([key, value]) => Object.hasOwn(labels, key) && labels[key] !== value)
    .map(([key]) => `'${key}' already has a value (${labels[key] ?? ''}), and --overwrite is false`);
}

function withLabels(object: KubeObject, { set, removed }: Changes): KubeObject {
  const kept = Object.entries(object.metadata.labels).filter(([key]) => !removed.includes(key));
  return { ...object, metadata: { ...object.metadata, labels: Object.fromEntries([...kept, ...set]) } };
}
