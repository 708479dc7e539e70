import { decodeEntities } from './entities.ts';
import type { Element } from './markup.ts';
import { markupText } from './markup-text.ts';
import { plain, type Rich, type Tell } from './rich.ts';

const NAMES =
  'a|abbr|address|article|audio|b|bdi|big|blockquote|body|br|center|cite|code|dd|del|dfn|div|dl|dt|em|embed|font|h[1-6]|hr|html|i|iframe|img|ins|kbd|label|li|object|ol|p|picture|pre|q|s|samp|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|tt|u|ul|var|video';
/** A tag or a comment of HTML. What only looks like one, as in `a <b and c`, has no `>` or no such name, and is text. */
const TAG = new RegExp(`<!--[\\s\\S]{0,2000}?-->|<(/?)(${NAMES})((?:\\s[^<>]*)?)/?>`, 'gi');
const VOID = ['br', 'hr', 'img', 'embed'];
/** How deep tags may stand in each other. */
const DEEPEST = 50;

interface Open extends Element {
  readonly children: (Element | string)[];
}

function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return Object.fromEntries(
    [...found].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  );
}

/** Reads HTML as far as tags are closed in it, and leniently where they are not. */
function parse(html: string): Open {
  const root: Open = { name: 'div', attributes: {}, children: [], tag: { from: 0, to: 0 } };
  const open: Open[] = [root];
  let from = 0;
  const text = (to: number): void => {
    if (to > from) open.at(-1)?.children.push(decodeEntities(html.slice(from, to)));
  };
  for (const match of html.matchAll(TAG)) {
    const [whole, end, named, attributes = ''] = match;
    text(match.index);
    from = match.index + whole.length;
    const name = named?.toLowerCase();
    if (name === undefined) continue;
    if (end === '/') {
      const at = open.findLastIndex((each) => each.name === name);
      if (at > 0) open.length = at;
      continue;
    }
    if (['p', 'li'].includes(name) && open.at(-1)?.name === name) open.pop();
    const tag = { from: match.index, to: from };
    const element: Open = { name, attributes: attributesOf(attributes), children: [], tag };
    open.at(-1)?.children.push(element);
    if (!VOID.includes(name) && open.length < DEEPEST) open.push(element);
  }
  text(html.length);
  return root;
}

/** A text in HTML, or one that may have some of it, as far as a lesson can carry it. Where it stands in its file is not known. */
export function htmlText(text: string, tell: Tell): Rich {
  return text.search(TAG) === -1 ? plain(decodeEntities(text)) : markupText(parse(text).children, (what) => tell(what));
}
