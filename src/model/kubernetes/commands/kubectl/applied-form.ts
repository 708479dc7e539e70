import { isFields } from '../../api/json.ts';

/** Where kubectl keeps the manifest that it applied last, so as to see what the next one leaves out. */
export const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A manifest in the form in which kubectl applies it and keeps it: with its namespace and its annotations, even where there
 * are none, and every field in the order of the alphabet.
 * @param namespace empty where the kind has none
 */
export function appliedForm({ status: _, ...document }: Fields, namespace: string): Fields {
  const metadata = isFields(document['metadata']) ? document['metadata'] : {};
  const { [lastApplied]: __, ...annotations } = isFields(metadata['annotations']) ? metadata['annotations'] : {};
  const home = namespace === '' ? {} : { namespace };
  return sortedFields({ ...document, metadata: { ...metadata, annotations, ...home } });
}

function sortedFields(fields: Fields): Fields {
  const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  return isFields(value) ? sortedFields(value) : value;
}
