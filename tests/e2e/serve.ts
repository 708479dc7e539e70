import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder under a path of a loopback port, as a static host would: `index.html` for folders, `404.html` for the unknown,
 * all of it good for ten minutes.
 * @param wanted the port; 0 for a free one
 * @param onRequest is called with each request's method and address
 * @param slashless whether it sends `/x/` on to `/x`, as some hosts do
 */
export function serve(
  folder: string,
  base: string,
  wanted = 0,
  onRequest: (line: string) => void = () => {},
  slashless = false,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => {
    onRequest(`${request.method} ${request.url}`);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (slashless && path.endsWith('/') && path !== `${base}/`) {
      response.writeHead(308, { location: path.slice(0, -1) }).end();
      return;
    }
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : undefined;
    const asked = inside === undefined || inside.startsWith('..') ? undefined : join(folder, inside);
    const file =
      asked !== undefined && existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    const found = file !== undefined && existsSync(file);
    const sent = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[extname(sent)] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
    });
    // A page may still ask when its test is over and the folder is gone.
    createReadStream(sent)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : 0 });
    });
  });
}
