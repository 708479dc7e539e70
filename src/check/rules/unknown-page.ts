import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PageLink } from '../../lesson/page-links.ts';
import { nearest } from '../../model/nearest.ts';
import type { SitePage } from '../site-page.ts';

/** The addresses of a site's pages from its root, each with what may stand behind `#`, where that is known. */
export type SiteMap = ReadonlyMap<string, readonly string[] | undefined>;

/** How many anchors are told where none is near. */
const MOST_TOLD = 12;

function unknownPage({ path, place }: PageLink, site: SiteMap): Diagnostic {
  const paths = [...site.keys()];
  // Who has the lesson right and its course wrong means that lesson.
  const name = path.split('/').findLast((part) => part !== '') ?? '';
  const near = nearest(path, paths) ?? paths.find((each) => name !== '' && each.endsWith(`/${name}/`));
  return {
    rule: 'unknown-page',
    severity: 'error',
    message: `this site has no page \`${path}\``,
    place,
    help:
      near === undefined
        ? 'write the address from the root of the site, such as `/kubernetes/headless-services/`, or take the link out'
        : `there is a page \`${near}\``,
  };
}

function unknownAnchor({ path, anchor, place }: PageLink, anchors: readonly string[]): Diagnostic {
  const near = nearest(anchor, anchors) ?? anchors.find((each) => each === `item-${anchor}`);
  const shown = anchors.filter((each) => !each.startsWith('c-')).slice(0, MOST_TOLD);
  return {
    rule: 'unknown-page',
    severity: 'error',
    message: `the page \`${path}\` has no \`#${anchor}\``,
    place,
    help:
      near === undefined
        ? `it has ${shown.map((each) => `\`#${each}\``).join(', ')}; an item is \`#item-\` and its id`
        : `there is \`#${near}\``,
  };
}

/** A link to this site leads to a page that there is, and there to something that the page has. */
export function unknownPages(pages: readonly SitePage[], site: SiteMap): Diagnostic[] {
  return pages.flatMap(({ links }) =>
    links.flatMap((link) => {
      if (!site.has(link.path)) return [unknownPage(link, site)];
      const anchors = site.get(link.path);
      const { anchor } = link;
      return anchor === '' || anchor === 'top' || anchors === undefined || anchors.includes(anchor)
        ? []
        : [unknownAnchor(link, anchors)];
    }),
  );
}
