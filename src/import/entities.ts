import { Source } from '../diagnostics/source.ts';
import { parseMarkdown } from '../lesson/markdown.ts';

/** What an entity stands for. Markdown has those of HTML, so its parser knows them all. */
function decoded(entity: string): string {
  const { root } = parseMarkdown(new Source('', `x${entity}x`));
  const [paragraph] = root.children;
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' ? text.value.slice(1, -1) : entity;
}

/** A text with the entities of HTML in it, `&lt;` or `&#8594;`, as the letters that they stand for. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, decoded);
}
