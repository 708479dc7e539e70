import type { AstroIntegration } from 'astro';

/**
 * Leaves out of the page's script what Vite puts around each `import()`: it loads the style sheets and the imports of a script
 * ahead, in twice the bytes of the script that asks. Ours bring no style sheets: styles stand in components.
 */
export function lightImports(): AstroIntegration {
  return {
    name: 'dryrun-light-imports',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const helper = {
          name: 'dryrun-light-imports',
          enforce: 'pre' as const,
          config: () => ({ environments: { client: { build: { modulePreload: false as const } } } }),
          load: (id: string) =>
            id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
        };
        updateConfig({ vite: { plugins: [helper] } });
      },
    },
  };
}
