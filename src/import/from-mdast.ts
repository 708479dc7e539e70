import type { Nodes } from 'mdast';
import { isBrace } from '../lesson/prose.ts';
import { short } from './short.ts';
import type { Block, Inline, Rich, Span, Tell } from './rich.ts';

/** Addresses that a lesson may link to: they lead somewhere, and say where. */
const SAFE = /^(?:https:\/\/|mailto:)[^\s<>()\\{}|`"*]+$/;

const DROPPED: Readonly<Record<string, string>> = {
  table: 'a table',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
  definition: 'the address of a link by reference',
  yaml: 'the front matter',
};

/** Where a node stands in the text that was parsed. */
export function spanOf({ position }: Nodes): Span | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** A link as far as a lesson may have it; else its words, and the address is told. */
export function linkTo(url: string, children: readonly Inline[], tell: Tell): readonly Inline[] {
  if (SAFE.test(url)) return [{ kind: 'link', url, children }];
  tell(`the address of a link, \`${short(url)}\`: its words stay`);
  return children;
}

/** What of a Markdown tree's nodes is a part of a line. */
export function linesOf(nodes: readonly Nodes[], tell: Tell): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    const tellHere = (what: string): void => tell(what, spanOf(node));
    if (isBrace(node)) return [];
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value }];
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'break':
        return [{ kind: 'text', text: ' ' }];
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ kind: node.type, children: linesOf(node.children, tell) }];
      case 'link':
        if (node.title != null) tellHere(`the title of a link, \`${short(node.title)}\``);
        return linkTo(node.url, linesOf(node.children, tell), tellHere);
      case 'linkReference':
        tellHere('a link by reference: its words stay');
        return linesOf(node.children, tell);
      case 'image':
      case 'imageReference':
        tellHere(`a picture${node.alt ? ` (\`${short(node.alt)}\`): the words for it stay` : ''}`);
        return node.alt ? [{ kind: 'text', text: node.alt }] : [];
      default:
        tellHere(node.type === 'html' ? `HTML, \`${short(node.value)}\`` : (DROPPED[node.type] ?? `\`${node.type}\``));
        return [];
    }
  });
}

/** What of a Markdown tree's nodes a lesson can carry; what it cannot is told. Braces, which ask the model, are no part of a text. */
export function fromMdast(nodes: readonly Nodes[], tell: Tell): Rich {
  return nodes.flatMap((node): readonly Block[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ kind: 'paragraph', children: linesOf(node.children, tell) }];
      case 'code':
        // A block with the word `console` would be held against the lesson's model.
        return [
          { kind: 'code', language: /^(?!console$)[\w+#-]+$/.exec(node.lang ?? '')?.[0] ?? '', text: node.value },
        ];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => {
              if (typeof item.checked === 'boolean') tell('a box in a list', spanOf(item));
              return fromMdast(item.children, tell);
            }),
          },
        ];
      case 'blockquote':
        return [{ kind: 'quote', blocks: fromMdast(node.children, tell) }];
      case 'thematicBreak':
        return [];
      default: {
        const children = linesOf([node], tell);
        return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
      }
    }
  });
}
