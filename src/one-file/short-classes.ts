const SCOPE = /\bastro-[a-z0-9]{8}\b/g;

/**
 * Gives the classes by which Astro scopes a component's styles short names, in a page and its styles alike, which repeat them
 * hundreds of times.
 */
export function shortClasses(html: string, style: string): { readonly html: string; readonly style: string } {
  const names = new Map<string, string>();
  const short = (long: string): string => {
    const name = names.get(long) ?? `a-${names.size}`;
    names.set(long, name);
    return name;
  };
  return { html: html.replaceAll(SCOPE, short), style: style.replaceAll(SCOPE, short) };
}
