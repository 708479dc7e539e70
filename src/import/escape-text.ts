/** Letters of any script, and digits: between two of them `_` is no mark. */
const WORD = '[\\p{L}\\p{N}]';
const EDGE_UNDERSCORE = new RegExp(`(?<!${WORD})_|_(?!${WORD})`, 'gu');

/**
 * A text such that Markdown reads its letters and nothing else: no marks, tags, links, braces.
 * @param inCell whether it stands in a table, where `|` ends a cell
 */
export function escapeText(text: string, inCell = false): string {
  const escaped = text
    .replace(/[\\`*{}[\]~]/g, '\\$&')
    .replace(EDGE_UNDERSCORE, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=[#\w])/g, '\\&')
    .replace(/(^|\s)#/g, '$1\\#')
    .replace(/^([-+>])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
  return inCell ? escaped.replaceAll('|', '\\|') : escaped.replace(/^\|/, '\\|');
}
