import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { remarkGuard } from './src/lesson/remark-guard.ts';
import { checkIntegration } from './src/site/check-integration.ts';
import { fileFigures } from './src/site/file-figures.ts';
import { fewScripts } from './src/site/few-scripts.ts';
import { lightImports } from './src/site/light-imports.ts';
import { offlineIntegration } from './src/site/offline/offline-integration.ts';
import { policy } from './src/site/policy.ts';

export default defineConfig({
  // A class takes fewer letters than an attribute.
  scopedStyleStrategy: 'class',
  security: { csp: { directives: [...policy] } },
  integrations: [mdx(), checkIntegration(), lightImports(), fewScripts(), offlineIntegration()],
  markdown: {
    processor: unified({ remarkPlugins: [remarkGuard, fileFigures], smartypants: false }),
    syntaxHighlight: false,
  },
});
