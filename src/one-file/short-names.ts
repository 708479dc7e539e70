const SCOPE = /\bastro-[a-z0-9]{8}\b/g;
const PROPERTY = /(?<=[{;(\s])--[a-z][\w-]*(?=[:),])/g;

/** Gives each of the names that are asked for another that is short. */
function shortener(start: string): (long: string) => string {
  const names = new Map<string, string>();
  return (long) => {
    const name = names.get(long) ?? start + names.size.toString(36);
    names.set(long, name);
    return name;
  };
}

/**
 * Gives short names to what a page and its styles name hundreds of times: the classes by which Astro scopes a component's
 * styles, and the styles' own properties.
 */
export function shortNames(html: string, style: string): { readonly html: string; readonly style: string } {
  const scope = shortener('a-');
  return {
    html: html.replaceAll(SCOPE, scope),
    style: style.replaceAll(SCOPE, scope).replaceAll(PROPERTY, shortener('--')),
  };
}
