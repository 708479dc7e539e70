import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const SCRIPT = /<script type="module"(?: src="([^"]+)")?>([\s\S]*?)<\/script>/g;

/**
 * Takes the modules out of a built page, and makes one module of them and of all that they import.
 * @param page the page's HTML
 * @param folder absolute path of the folder that the site was built to, with the modules in it
 */
export async function bundleScripts(
  page: string,
  folder: string,
): Promise<{ readonly html: string; readonly script: string }> {
  const imports = [...page.matchAll(SCRIPT)].map(([, src, text = ''], at) => {
    if (src !== undefined) return `import '.${src}';`;
    const name = `./inline-${at}.js`;
    writeFileSync(join(folder, name), text);
    return `import '${name}';`;
  });
  const { outputFiles } = await build({
    stdin: { contents: imports.join('\n'), resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return { html: page.replaceAll(SCRIPT, ''), script: outputFiles.map(({ text }) => text.trim()).join('') };
}
