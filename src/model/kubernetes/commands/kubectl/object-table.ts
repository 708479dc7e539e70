import type { Cluster } from '../../cluster.ts';
import { columns } from '../../text/columns.ts';
import { age, secondsOf } from '../../text/time.ts';
import { selectorText } from '../../objects/selector.ts';
import { endpointsText } from './endpoints-object.ts';
import type { Listed, ListedKind } from './listed-kinds.ts';
import { columnCells, columnHeads } from './object-columns.ts';

/** How a table is set out. */
interface TableOptions {
  /** Whether it is of all namespaces, and so has a column for them. */
  readonly everywhere: boolean;
  readonly wide: boolean;
  readonly labels: boolean;
  readonly heads: boolean;
  /** Whether names say their kind, as where several kinds are printed. */
  readonly prefixed: boolean;
}

/** The objects of one kind as `kubectl get` sets them out; nothing where there are none. */
export function objectTable(
  cluster: Cluster,
  kind: ListedKind,
  objects: readonly Listed[],
  options: TableOptions,
): string {
  if (objects.length === 0) return '';
  const homes = options.everywhere && kind.namespaced;
  const heads = [
    ...(homes ? ['NAMESPACE'] : []),
    ...headsOf(kind, options.wide),
    ...(options.labels ? ['LABELS'] : []),
  ];
  const rows = objects.map((object) => {
    const [name = '', ...cells] = cellsOf(cluster, object, options.wide);
    const labels = selectorText(object.metadata.labels) || '<none>';
    return [
      ...(homes ? [object.metadata.namespace] : []),
      options.prefixed ? `${kind.one}/${name}` : name,
      ...cells,
      ...(options.labels ? [labels] : []),
    ];
  });
  return columns(options.heads ? [heads, ...rows] : rows);
}

function headsOf({ kind }: ListedKind, wide: boolean): readonly string[] {
  return kind === 'Endpoints' ? ['NAME', 'ENDPOINTS', 'AGE'] : columnHeads(kind, wide);
}

function cellsOf(cluster: Cluster, object: Listed, wide: boolean): readonly string[] {
  if (object.kind !== 'Endpoints') return columnCells(cluster, object, wide);
  const old = age(cluster.now - secondsOf(object.metadata.creationTimestamp));
  return [object.metadata.name, endpointsText(object), old];
}
