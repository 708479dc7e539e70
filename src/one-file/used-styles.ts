/** A rule without others in it; `@media` and its like are left alone. */
const RULE = /([^{}@;]+)\{[^{}]*\}/g;
const EMPTY = /@(?:media|supports)[^{};]*\{\s*\}/g;

/** What a selector says of other elements, or of what its own is not: it may name what the page does not have. */
const INNER = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g;

/**
 * Leaves out the rules of classes that a page does not have, such as those of components that only other pages show.
 * @param style minified
 * @param rest the page's HTML and its script: each word in them may be a class
 */
export function usedStyles(style: string, rest: string): string {
  const words = new Set(rest.match(/[\w-]+/g));
  const isUsed = (selector: string): boolean =>
    [...selector.replaceAll(INNER, '').matchAll(/\.([\w-]+)/g)].every(([, name = '']) => words.has(name));
  return style
    .replaceAll(RULE, (rule, selectors: string) =>
      selectors.replaceAll(INNER, '').split(',').some(isUsed) ? rule : '',
    )
    .replaceAll(EMPTY, '');
}
