import { addressOf, type Kept } from './kept.ts';

const AT_ONCE = 6;

/** The same file, byte for byte, from another version's cache. */
async function copyOf(file: string, integrity: string, others: readonly Kept[]): Promise<Response | undefined> {
  for (const { cache, list } of others) {
    if (Object.values(list).some(({ files }) => files[file] === integrity)) {
      const copy = await cache.match(addressOf(file));
      if (copy) return copy;
    }
  }
  return undefined;
}

/** Fetches a file from the server; throws where it is missing or has other bytes than it must. */
export async function download(file: string, integrity: string): Promise<Response> {
  const response = await fetch(addressOf(file), { cache: 'no-cache', integrity });
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}

/** The same response as one that came at once: browsers refuse to show a page by one that was redirected. */
function direct(response: Response): Response {
  const { redirected, body, status, headers } = response;
  return redirected ? new Response(body, { status, headers }) : response;
}

/**
 * Puts files into a version's cache: from another version where they have not changed, and else from the server, where
 * one that is missing or has other bytes than the list says is an error.
 */
export async function fill(
  into: Kept,
  files: readonly [file: string, integrity: string][],
  others: readonly Kept[],
  fromServer = true,
): Promise<void> {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(
      files.slice(at, at + AT_ONCE).map(async ([file, integrity]) => {
        const response = (await copyOf(file, integrity, others)) ?? (fromServer && (await download(file, integrity)));
        if (!response) return;
        await into.cache.put(addressOf(file), direct(response));
        into.addresses.add(addressOf(file));
      }),
    );
  }
}
