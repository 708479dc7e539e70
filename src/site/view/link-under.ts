import type { ElementContent } from 'hast';
import type { Link } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

/**
 * How a link is written in a page: an address from the root of the site is one under the path that the site is under.
 * @param base that path, with a slash at both ends
 */
export function linkUnder(base: string): (state: State, link: Link) => ElementContent {
  return (state, link) =>
    defaultHandlers.link(state, { ...link, url: link.url.startsWith('/') ? base + link.url.slice(1) : link.url });
}
