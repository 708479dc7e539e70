const TAG = /<[a-z][^>]*>/gi;
const ATTRIBUTE = /\s([\w:-]+)="([^"]*)"/g;

/** The attributes that are asked for, or lead somewhere; and those that are styles. What is in others is words. */
const ADDRESSES: readonly string[] = ['src', 'srcset', 'href', 'action', 'formaction', 'poster', 'data'];
const STYLES = /^(?:style|fill|stroke|filter|mask|clip-path|marker(?:-\w+)?)$/;

/** An address within the file, or on the Web, where only a reader's click leads to. */
const FINE = /^(?:#|data:|https?:|mailto:)/;

function outsideOfStyle(style: string): string[] {
  return [...style.matchAll(/url\(\s*(?!["']?(?:#|data:))([^)]*)\)/g)].map(([, address = '']) => address);
}

/** The addresses of a page's tags that would be asked for, or lead, outside of the file but not to the Web. */
function outsideOfTags(html: string): string[] {
  return [...html.matchAll(TAG)]
    .flatMap(([tag]) => [...tag.matchAll(ATTRIBUTE)])
    .flatMap(([, name = '', value = '']) => {
      if (ADDRESSES.includes(name)) return FINE.test(value) ? [] : [value];
      return STYLES.test(name) ? outsideOfStyle(value) : [];
    });
}

/**
 * Throws where something would be left that a file by itself cannot have: a bug here or in a component.
 * @param html a page as `plainTags` writes it, without its script and its style
 */
export function mustStandAlone(html: string, script: string, style: string): void {
  const outside = [...outsideOfTags(html), ...outsideOfStyle(style)];
  if (outside.length > 0) throw new Error(`the page asks for what is not in it: ${[...new Set(outside)].join(', ')}`);
  if (/<\/?script|<!--/i.test(script)) throw new Error('the script has letters that would end it early');
  if (/<\/style/i.test(style)) throw new Error('the style has letters that would end it early');
  if (/<(?:script|style)\b|<link rel="(?!icon")/i.test(html))
    throw new Error('a script, a style or a link was left outside of the file');
}
