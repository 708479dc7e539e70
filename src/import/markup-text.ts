import { linkTo } from './from-mdast.ts';
import { type Element, elementsIn, textIn } from './markup.ts';
import { short } from './short.ts';
import type { Block, Inline, Rich, Tell } from './rich.ts';
import { tidy } from './tidy.ts';

const MARKS: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  var: 'emphasis',
  dfn: 'emphasis',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
};
const CODE = ['code', 'tt', 'kbd', 'samp'];
/** Elements whose only meaning is what is in them. */
const CLEAR = ['span', 'font', 'label', 'big', 'small', 'abbr', 'u', 'ins', 'a', 'q', 'bdi', 'time'];
const BOXES = ['p', 'div', 'section', 'article', 'body', 'html', 'center', 'address', 'dl', 'dt', 'dd', 'br', 'hr'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'prompt'];
const DROPPED = ['img', 'object', 'audio', 'video', 'iframe', 'embed', 'svg', 'picture', 'script', 'style', 'table'];

function inlineOf(element: Element, tell: Tell): readonly Inline[] {
  const { name, attributes } = element;
  const inside = (): readonly Inline[] => inlines(element.children, tell);
  if (name === 'br') return [{ kind: 'text', text: ' ' }];
  const mark = MARKS[name];
  if (mark !== undefined) return [{ kind: mark, children: inside() }];
  if (CODE.includes(name)) return [{ kind: 'code', text: textIn(element) }];
  if (name === 'a' && attributes['href'] !== undefined)
    return linkTo(attributes['href'], inside(), (what) => tell(what, element.tag));
  if (DROPPED.includes(name)) {
    const { alt = '', src, data } = attributes;
    const about = alt || (src ?? data ?? '');
    const words = alt === '' ? '' : ': the words for it stay';
    tell(`\`<${name}>\`${about === '' ? '' : ` (\`${short(about)}\`)`}${words}`, element.tag);
    return alt === '' ? [] : [{ kind: 'text', text: alt }];
  }
  if (!CLEAR.includes(name)) tell(`the tag \`<${name}>\`: its words stay`, element.tag);
  return inside();
}

function inlines(nodes: Element['children'], tell: Tell): readonly Inline[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [{ kind: 'text', text: node }] : inlineOf(node, tell)));
}

function blocksOf(element: Element, tell: Tell): Rich | undefined {
  const { name } = element;
  if (BOXES.includes(name)) return blocks(element.children, tell);
  if (HEADINGS.includes(name)) return [{ kind: 'paragraph', children: inlines(element.children, tell) }];
  if (name === 'pre') return [{ kind: 'code', language: '', text: textIn(element) }];
  if (name === 'blockquote') return [{ kind: 'quote', blocks: blocks(element.children, tell) }];
  if (name !== 'ul' && name !== 'ol') return undefined;
  const items = elementsIn(element).map((item) => blocks(item.children, tell));
  return [{ kind: 'list', ordered: name === 'ol', items }];
}

function blocks(nodes: Element['children'], tell: Tell): Rich {
  const out: Block[] = [];
  let line: (Element | string)[] = [];
  const end = (): void => {
    if (line.length > 0) out.push({ kind: 'paragraph', children: inlines(line, tell) });
    line = [];
  };
  for (const node of nodes) {
    const block = typeof node === 'string' ? undefined : blocksOf(node, tell);
    if (block === undefined) line.push(node);
    else {
      end();
      out.push(...block);
    }
  }
  end();
  return out;
}

/** What of elements and text a lesson can carry; what it cannot is told. */
export function markupText(nodes: Element['children'], tell: Tell): Rich {
  return tidy(blocks(nodes, tell));
}
