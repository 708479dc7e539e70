import type { Html } from '../view/views.ts';

/** Text for inside a label, where a link would take the click that is meant to choose. */
export function withoutLinks(html: Html): Html {
  return html.replaceAll(/<\/?a\b[^>]*>/g, '');
}
