import type { Cluster } from '../../cluster.ts';
import type { Kind } from '../../api/kinds.ts';
import { kinds } from '../../api/kinds.ts';
import type { KubeObject } from '../../objects/object.ts';
import { alignTabs } from '../../text/tab-writer.ts';
import type { Command } from '../command.ts';
import type { Misuse } from '../command.ts';
import { looked, misuse, misused } from '../command.ts';
import { parseFlags, valueOf } from '../flags.ts';
import { namespaceFlag, namespaceOf, notFoundText, refused, selectorFlag } from './common.ts';
import { describeService } from './describe-service.ts';
import { describeSlice } from './describe-slice.ts';
import { listedKinds } from './listed-kinds.ts';
import { findNamed, listObjects, pickAmong } from './pick.ts';

/** The kinds whose description says nothing that the model does not know. */
const described = kinds.filter(({ kind }) => kind === 'Service' || kind === 'EndpointSlice');

/** `kubectl describe`: a Service with its endpoints, or an EndpointSlice, for people to read. */
export const describe: Command = {
  name: 'kubectl describe',
  usage: 'kubectl describe service NAME, kubectl describe endpointslice NAME',
  run(cluster, words) {
    const parsed = parseFlags(describe.name, [namespaceFlag, selectorFlag], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    if (parsed.rest.length === 0)
      return refused(
        cluster,
        'You must specify the type of resource to describe. Use "kubectl api-resources" for a complete list of supported resources.',
      );
    const picked = pickAmong(described, parsed.rest);
    if ('problem' in picked) return misused(cluster, notDescribed(parsed.rest) ?? picked);
    const namespace = namespaceOf(parsed);
    const labels = valueOf(parsed, 'selector');
    const found: KubeObject[] = [];
    const missing: string[] = [];
    for (const kind of picked.kinds) {
      const listing = listObjects(cluster, kind, namespace, { labels });
      if ('problem' in listing) return misused(cluster, listing);
      if (picked.names.length === 0) found.push(...listing.objects);
    }
    let begun = '';
    for (const { kind, name } of picked.names) {
      const object = findNamed(cluster, kind, namespace, name);
      const others = object === undefined ? beginningWith(cluster, kind, namespace, name) : [];
      if (object !== undefined) found.push(object);
      else if (others.length === 0) missing.push(notFoundText(kind, name));
      begun += others.map((other) => `${textOf(cluster, other)}\n`).join('');
    }
    const text = `${begun}${found.map((object) => textOf(cluster, object)).join('\n\n')}`.replace(/\n$/, '');
    if (text === '' && missing.length === 0) return looked(cluster, `No resources found in ${namespace} namespace.`);
    return looked(cluster, [...(text === '' ? [] : [text]), ...missing].join('\n'), missing.length > 0 ? 1 : 0);
  },
};

/** That the words point at a kind that the model has but does not describe, where they do. */
function notDescribed(words: readonly string[]): Misuse | undefined {
  const picked = pickAmong(listedKinds, words);
  const other = 'problem' in picked ? undefined : picked.kinds.find((kind) => !described.some((one) => one === kind));
  const word = other?.words[0];
  if (word === undefined) return undefined;
  return misuse(
    `\`kubectl describe\` knows only service and endpointslice in the model, not \`${word}\``,
    `look at it with \`kubectl get ${word} -o yaml\``,
  );
}

/** Objects whose names begin with a text: what kubectl describes where nothing has the name itself. */
function beginningWith(cluster: Cluster, kind: Kind, namespace: string, text: string): readonly KubeObject[] {
  const listing = listObjects(cluster, kind, namespace, {});
  return 'problem' in listing ? [] : listing.objects.filter(({ metadata }) => metadata.name.startsWith(text));
}

function textOf(cluster: Cluster, object: KubeObject): string {
  return `${alignTabs(linesOf(cluster, object), 2).join('\n')}\n`;
}

function linesOf(cluster: Cluster, object: KubeObject): readonly string[] {
  if (object.kind === 'Service') return describeService(cluster, object);
  return object.kind === 'EndpointSlice' ? describeSlice(object) : [];
}
