import { createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki';
import type { Html } from './views.ts';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false });
const CLASSES: Readonly<Record<string, string>> = {
  'token-keyword': 'keyword',
  'token-string': 'string',
  'token-string-expression': 'string',
  'token-constant': 'constant',
  'token-comment': 'comment',
  'token-function': 'function',
  'token-parameter': 'property',
  'token-punctuation': 'punctuation',
  'token-link': 'string',
};

let highlighter: Promise<Highlighter> | undefined;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function span(color: string | undefined, text: string): string {
  const name = CLASSES[/var\(--([\w-]+)\)/.exec(color ?? '')?.[1] ?? ''];
  return name === undefined || text.trim() === '' ? escape(text) : `<span class="tok-${name}">${escape(text)}</span>`;
}

/** Highlights a manifest with classes alone, for a page whose policy forbids inline styles. */
export async function highlight(name: string, text: string): Promise<Html> {
  highlighter ??= createHighlighter({ themes: [theme], langs: ['yaml', 'json'] });
  const { tokens } = (await highlighter).codeToTokens(text.trimEnd(), {
    lang: name.endsWith('.json') ? 'json' : 'yaml',
    theme: 'classes',
  });
  const lines = tokens.map((line) => line.map(({ color, content }) => span(color, content)).join(''));
  return `<pre class="code" tabindex="0"><code>${lines.join('\n')}</code></pre>`;
}
