import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes one of the workers into one small script.
 * @param name `worker` keeps a site; `gone` takes away what an earlier one kept
 */
export async function bundleWorker(name: 'worker' | 'gone'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../worker/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
