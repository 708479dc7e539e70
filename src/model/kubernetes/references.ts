import type { ManifestFiles, Reference } from '../model.ts';

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The labels that Services in manifests select Pods by, as `app=web`. Deployments select by their own template's, which is checked. */
export function references(files: ManifestFiles): Reference[] {
  return [...files].flatMap(([file, documents]) =>
    documents.flatMap((document, nth) => {
      const selector = field(document, 'kind') === 'Service' ? field(field(document, 'spec'), 'selector') : undefined;
      if (typeof selector !== 'object' || selector === null) return [];
      return Object.entries(selector).map(([key, value]) => ({
        name: `${key}=${String(value)}`,
        at: { file, document: nth, path: ['spec', 'selector', key] },
      }));
    }),
  );
}
