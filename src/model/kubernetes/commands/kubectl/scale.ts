import { apiErrorText } from '../../api/api-error.ts';
import { updateObject } from '../../api/update.ts';
import type { Deployment } from '../../objects/deployment.ts';
import type { StatefulSet } from '../../objects/stateful-set.ts';
import type { Command } from '../command.ts';
import { misuse, misused } from '../command.ts';
import { parseFlags, valueOf } from '../flags.ts';
import { namespaceFlag, namespaceOf, notFoundText, refused, waitFlag, wrote } from './common.ts';
import { findNamed, pick } from './pick.ts';

/** `kubectl scale`: how many Pods a Deployment or a StatefulSet wants. */
export const scale: Command = {
  name: 'kubectl scale',
  usage: 'kubectl scale deployment NAME --replicas=3',
  run(cluster, words) {
    const parsed = parseFlags('kubectl scale', [namespaceFlag, waitFlag, { name: 'replicas', takes: 'text' }], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    if (parsed.rest.length === 0)
      return refused(cluster, 'You must provide one or more resources by argument or filename.');
    const picked = pick(parsed.rest);
    if ('problem' in picked) return misused(cluster, picked);
    if (picked.names.length === 0) return refused(cluster, 'resource(s) were provided, but no name was specified');
    const replicas = valueOf(parsed, 'replicas');
    if (replicas === undefined) return refused(cluster, 'required flag(s) "replicas" not set');
    if (!/^\d{1,10}$/.test(replicas)) {
      return misused(
        cluster,
        misuse(`\`--replicas=${replicas}\` is not a number of Pods`, 'write it as `--replicas=3`'),
      );
    }
    const targets = picked.names.map((target) => ({
      ...target,
      object: findNamed(cluster, target.kind, namespaceOf(parsed), target.name),
    }));
    const missing = targets.filter(({ object }) => object === undefined);
    if (missing.length === targets.length) {
      const texts = missing.map(({ kind, name }) => `${kind.resource} ${JSON.stringify(name)} not found`);
      return refused(cluster, `no objects passed to scale ${texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`}`);
    }
    let next = cluster;
    const lines: string[] = [];
    for (const { kind, name, object } of targets) {
      if (object === undefined) continue;
      if (object.kind !== 'Deployment' && object.kind !== 'StatefulSet')
        return wrote(
          next,
          parsed,
          [...lines, 'Error from server (NotFound): the server could not find the requested resource'],
          1,
        );
      const updated = updateObject(next, object, withReplicas(object, Number(replicas)));
      if ('error' in updated) return wrote(next, parsed, [...lines, apiErrorText(updated.error)], 1, [updated.error]);
      next = updated.cluster;
      lines.push(`${kind.one}/${name} scaled`);
    }
    const told = missing.map(({ kind, name }) => notFoundText(kind, name));
    return wrote(next, parsed, [...lines, ...told], told.length > 0 ? 1 : 0);
  },
};

function withReplicas(object: Deployment | StatefulSet, replicas: number): Deployment | StatefulSet {
  return object.kind === 'Deployment'
    ? { ...object, spec: { ...object.spec, replicas } }
    : { ...object, spec: { ...object.spec, replicas } };
}
