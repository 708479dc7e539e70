import { href } from '../site/components/href.ts';

function icon(name: string, sizes: string, purpose = 'any') {
  const type = name.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
  return { src: href(name), sizes, type, purpose };
}

/** What a browser shows and opens where the site is installed as an app. */
export function GET(): Response {
  const manifest = {
    id: href(''),
    name: 'Dryrun: lessons that were run before you read them',
    short_name: 'Dryrun',
    start_url: href(''),
    scope: href(''),
    display: 'standalone',
    background_color: '#fdfdfb',
    theme_color: '#fdfdfb',
    icons: [
      icon('favicon.svg', 'any'),
      icon('icon-192.png', '192x192'),
      icon('icon-512.png', '512x512'),
      icon('icon-maskable.png', '512x512', 'maskable'),
    ],
  };
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
}
