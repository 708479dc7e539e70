import { Source } from '../diagnostics/source.ts';
import { parseMarkdown } from './markdown.ts';

/** An entity as it may stand in Markdown: `&lt;`, `&#8594;`, `&#x2192;`. */
export const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** What an entity stands for. Markdown has those of HTML, so its parser knows them all; one that it does not know stays as it is. */
export function decodeEntity(entity: string): string {
  const { root } = parseMarkdown(new Source('', `x${entity}x`));
  const [paragraph] = root.children;
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' ? text.value.slice(1, -1) : entity;
}
