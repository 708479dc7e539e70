/** Comments in braces, and the space around them: what follows them begins a line of its own. */
const COMMENTS = /^(?:\s*\{\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*\})*\s*/;

/**
 * A module's first words; braces may follow them, which is why the source is asked and not the text before them. Types are
 * plainly meant only where what makes them follows.
 */
const MODULE = new RegExp(
  [
    /import\s[^\n]*\bfrom\s*["']/,
    /import\s*["'{*(]/,
    /import\s+(?:type\s+)?\w+\s*=\s*\w/,
    /export\s+(?:default|const|let|var|async|function|class|[{*])/,
    /export\s+(?:declare|abstract)\s+(?:const|let|var|async|function|class|enum|namespace|type|interface)\s/,
    /export\s+(?:enum|namespace)\s+\w+\s*\{/,
    /export\s+(?:type|interface)\s+(?:\{|\w+\s*(?:[={<]|extends\s))/,
    /export\s*=\s*\w/,
  ]
    .map(({ source }) => `^${source}`)
    .join('|'),
);

/**
 * Where an import or an export begins in the text of a paragraph: at its start, or after comments. Undefined where it has none:
 * further on, in a heading or by entities such words are words to MDX too.
 */
export function findModule(text: string): number | undefined {
  const from = COMMENTS.exec(text)?.[0].length ?? 0;
  return MODULE.test(text.slice(from)) ? from : undefined;
}
