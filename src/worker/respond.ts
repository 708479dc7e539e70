import { addressOf } from './kept.ts';
import { match } from './versions.ts';

/** Answers from what is kept, else from the network, and else with the page for unknown addresses. */
export async function respond(request: Request): Promise<Response> {
  const { origin, pathname, search } = new URL(request.url);
  const address = origin + pathname.replace(/\/index\.html$/, '/');
  const kept = await match(address);
  if (kept) return kept;
  if (await match(`${address}/`)) return Response.redirect(`${address}/${search}`);
  try {
    // A page that this version no longer has may still be in the browser's own cache, for as long as the host allowed.
    return await (request.mode === 'navigate' ? fetch(request, { cache: 'no-cache' }) : fetch(request));
  } catch (error) {
    const unknown = request.mode === 'navigate' && (await match(addressOf('404.html')));
    if (!unknown) throw error;
    return new Response(unknown.body, { status: 404, headers: unknown.headers });
  }
}
