import { basename } from 'node:path';
import type { SiteMap } from '../check/rules/unknown-page.ts';
import type { SitePage } from '../check/site-page.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FoundContent } from './content-folder.ts';
import { rulePages } from './rule-pages.ts';

/** The site's own pages, and the files beside them, which readers may be sent to. */
const OWN = ['/', '/progress/', '/progress.schema.json', '/proof/', '/rules/'];
/** What a lesson has beside its page. */
const BESIDE = ['', 'receipt/', 'receipt.json'];

function siteMap({ courses }: FoundContent, pages: readonly SitePage[]): SiteMap {
  const rules = [...rulePages().keys()].map((rule) => `/rules/${rule}/`);
  const content = courses.flatMap(({ id, lessons }) => [
    `/${id}/`,
    ...lessons.flatMap((lesson) => BESIDE.map((name) => `/${id}/${basename(lesson)}/${name}`)),
  ]);
  const known = new Map(pages.map(({ path, anchors }) => [path, anchors]));
  return new Map([...content, ...OWN, ...rules].map((path) => [path, known.get(path)]));
}

/**
 * Holds the links of pages against all pages of the site. They depend on other folders than their own, and so are no part of what
 * is kept of a check.
 * @param found all content, checked or not
 * @param pages those whose links are held; what stands behind `#` is held where it leads to one of them
 */
export async function linkProblems(found: FoundContent, pages: readonly SitePage[]): Promise<Diagnostic[]> {
  if (pages.every(({ links }) => links.length === 0)) return [];
  const { unknownPages } = await import('../check/rules/unknown-page.ts');
  return unknownPages(pages, siteMap(found, pages));
}
