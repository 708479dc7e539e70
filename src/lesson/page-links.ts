import type { Link } from 'mdast';
import type { Node } from 'unist';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';

/** A link to a page of the site that a text is on. */
export interface PageLink {
  /** The page's address from the site's root, which ends with a slash where it is no file: `/kubernetes/readiness/`. */
  readonly path: string;
  /** What stands behind `#`; empty where nothing does. */
  readonly anchor: string;
  /** Where the address stands. */
  readonly place: Place;
}

/** The path that an address leads to from a page's path, both from the site's root; `..` beyond it leads nowhere. */
function pathFrom(page: string, address: string): string {
  const written = address.replace(/[?#].*$/, '');
  if (written === '') return page;
  const parts: string[] = written.startsWith('/') ? [] : page.split('/').filter((part) => part !== '');
  for (const part of written.split('/')) {
    if (part === '..' && parts.length > 0) parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const path = `/${parts.join('/')}`;
  return path === '/' || parts.at(-1)?.includes('.') === true ? path : `${path}/`;
}

function isLink(node: Node): node is Link {
  return node.type === 'link';
}

function placeOf(source: Source, { url, position }: Link): Place {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  // An address with entities in it does not stand in the text as it is read.
  const at = source.text.slice(start, end).lastIndexOf(`(${url}`) + 1;
  return at === 0 ? source.place(start, end) : source.place(start + at, start + at + url.length);
}

/**
 * The links to pages of the site in a text, in its order.
 * @param page the address from the site's root of the page that the text is on: `/kubernetes/readiness/`
 */
export function pageLinks(source: Source, nodes: readonly Node[], page: string): PageLink[] {
  return nodes.flatMap((node) => [
    // What has a scheme leads elsewhere.
    ...(isLink(node) && !/^[^/?#]*:/.test(node.url)
      ? [
          {
            path: pathFrom(page, node.url),
            anchor: /#(.*)$/.exec(node.url)?.[1] ?? '',
            place: placeOf(source, node),
          },
        ]
      : []),
    ...('children' in node && Array.isArray(node.children) ? pageLinks(source, node.children, page) : []),
  ]);
}
