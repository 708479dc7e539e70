import type { Cluster } from '../../cluster.ts';
import type { ApiError } from '../../api/api-error.ts';
import { apiErrorText } from '../../api/api-error.ts';
import { isFields } from '../../api/json.ts';
import { patchMerge } from '../../api/merge.ts';
import { timestamp } from '../../text/time.ts';
import type { Command, Ran } from '../command.ts';
import { looked, misuse, misused } from '../command.ts';
import type { Parsed } from '../flags.ts';
import { isOn, parseFlags, valueOf } from '../flags.ts';
import { namespaceFlag, refused, selectorFlag, waitFlag, wrote } from './common.ts';
import { rolloutState } from './rollout-state.ts';
import type { Target } from './targets.ts';
import { targetsOf } from './targets.ts';
import { updateDocument } from './write-document.ts';

const subcommands = ['restart', 'status'];

/** `kubectl rollout`: starts all Pods of a workload anew, or says how far their replacement has come. */
export const rollout: Command = {
  name: 'kubectl rollout',
  usage: 'kubectl rollout restart deployment NAME, kubectl rollout status deployment NAME',
  run(cluster, words) {
    const watch = { name: 'watch', short: 'w', takes: 'switch' as const };
    const parsed = parseFlags(rollout.name, [namespaceFlag, selectorFlag, waitFlag, watch], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const [what = '', ...rest] = parsed.rest;
    if (!subcommands.includes(what))
      return misused(
        cluster,
        misuse(
          what === '' ? '`kubectl rollout` does not say what to do' : `the model knows no \`kubectl rollout ${what}\``,
          'write `kubectl rollout restart deployment NAME` or `kubectl rollout status deployment NAME`',
        ),
      );
    if (rest.length === 0) return refused(cluster, 'required resource not specified');
    const targets = targetsOf(cluster, parsed, rest, true);
    if (typeof targets === 'string') return refused(cluster, targets);
    if ('problem' in targets) return misused(cluster, targets);
    const { found, missing } = targets;
    return what === 'restart' ? restart(cluster, parsed, found, missing) : status(cluster, parsed, found, missing);
  },
};

/** A note in the template is enough: another template means other Pods. */
function restart(cluster: Cluster, parsed: Parsed, found: readonly Target[], missing: readonly string[]): Ran {
  const annotations = { 'kubectl.kubernetes.io/restartedAt': timestamp(cluster.now) };
  const changes = { spec: { template: { metadata: { annotations } } } };
  let next = cluster;
  const lines: string[] = [];
  const errors: string[] = [...missing];
  const refusals: ApiError[] = [];
  for (const { kind, object } of found) {
    const { name } = object.metadata;
    if (!('spec' in object) || !isFields(object.spec) || !('template' in object.spec)) {
      errors.push(`error: ${kind.resource} ${JSON.stringify(name)} restarting is not supported`);
      continue;
    }
    const updated = updateDocument(next, kind, object, patchMerge(object, changes, true));
    if ('error' in updated) {
      errors.push(apiErrorText(updated.error));
      refusals.push(updated.error);
    } else if (updated.cluster === next) {
      errors.push(
        `error: failed to create patch for ${name}: if restart has already been triggered within the past second, please wait before attempting to trigger another`,
      );
    } else {
      next = updated.cluster;
      lines.push(`${kind.one}/${name} restarted`);
    }
  }
  return wrote(next, parsed, [...lines, ...errors], errors.length > 0 ? 1 : 0, refusals);
}

/** Kubectl watches until the rollout is through; here that has to be so already, or `--watch=false` be written. */
function status(cluster: Cluster, parsed: Parsed, found: readonly Target[], missing: readonly string[]): Ran {
  const watches = valueOf(parsed, 'watch') === undefined || isOn(parsed, 'watch');
  const lines: string[] = [];
  for (const { kind, object } of found) {
    const state = rolloutState(cluster, object);
    if (state === undefined) return refused(cluster, `no status viewer has been implemented for ${kind.kind}`);
    if ('refusal' in state) return refused(cluster, state.refusal);
    if (!state.done && watches)
      return misused(
        cluster,
        misuse(
          `the rollout of \`${object.metadata.name}\` still goes on at this step, and \`kubectl rollout status\` would watch it`,
          'add `--watch=false`, or let time pass first, as with `wait 1m`',
        ),
      );
    lines.push(state.text);
  }
  return looked(cluster, [...lines, ...missing].join('\n'), missing.length > 0 ? 1 : 0);
}
