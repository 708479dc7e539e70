import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { remarkGuard } from './src/lesson/remark-guard.ts';
import { checkIntegration } from './src/site/check-integration.ts';

export default defineConfig({
  // A class takes fewer letters than an attribute.
  scopedStyleStrategy: 'class',
  integrations: [mdx(), checkIntegration()],
  markdown: {
    processor: unified({ remarkPlugins: [remarkGuard], smartypants: false }),
    syntaxHighlight: false,
  },
});
