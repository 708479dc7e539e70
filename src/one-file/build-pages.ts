import { join } from 'node:path';
import { build } from 'astro';

/**
 * Builds the site's pages as they are without a site around them, with the same components. The content is checked first; a
 * build of wrong content prints its diagnostics and ends the process with 1.
 * @param project absolute path of the project
 * @param scratch absolute path of an empty folder to work in
 * @returns the folder in it that the pages are in
 */
export async function buildPages(project: string, scratch: string): Promise<string> {
  const outDir = join(scratch, 'pages');
  await build({
    root: project,
    outDir,
    // Of its own, as another configuration empties what Astro keeps of the content for the next build.
    cacheDir: join(scratch, 'cache'),
    base: '/',
    logLevel: 'error',
    // The file gets a policy of its own, once all of it is there.
    security: { csp: false },
    build: { inlineStylesheets: 'always' },
    vite: { define: { 'import.meta.env.ONE_FILE': 'true' } },
  });
  return outDir;
}
