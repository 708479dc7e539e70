const CLASSES = /(?<=<[^>]*) class="([^"]*)"/g;
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
 * Gives short names to what a page and its styles name hundreds of times: the classes that the script does not know, and the
 * styles' own properties.
 * @param html a page as Astro writes it
 * @param script the page's script: each word in it may be a class
 */
export function shortNames(
  html: string,
  style: string,
  script: string,
): { readonly html: string; readonly style: string } {
  const known = new Set(script.match(/[\w-]+/g));
  const written = [...html.matchAll(CLASSES)].flatMap(([, names = '']) => names.split(/\s+/));
  const free = new Set(written.filter((name) => !known.has(name)));
  const shorten = shortener('a');
  const short = (name: string): string => (free.has(name) ? shorten(name) : name);
  return {
    html: html.replaceAll(CLASSES, (_, names: string) => ` class="${names.split(/\s+/).map(short).join(' ')}"`),
    style: style
      .replaceAll(/\.([a-z][\w-]*)/gi, (_, name: string) => `.${short(name)}`)
      .replaceAll(PROPERTY, shortener('--')),
  };
}
