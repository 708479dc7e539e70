declare const self: ServiceWorkerGlobalScope;

/** The address of the site, with a slash at its end. */
export const site = self.registration.scope;

// An address has no space, so no other site's caches begin like this, even one whose address begins like ours.
const prefix = `dryrun ${site} `;

/** The cache of one version of this site. */
export function cacheName(version: string): string {
  return prefix + version;
}

/** The names of this site's caches, of all versions; those of other sites on the same origin are not among them. */
export async function cacheNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}
