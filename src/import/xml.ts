import { parseXml, XmlCdata, XmlDocumentType, XmlElement, XmlError, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { Element } from './markup.ts';

/** Why a text is no XML that is read here, and where. */
export interface XmlMistake {
  readonly message: string;
  readonly offset: number;
}

/** How deep elements may stand in each other. */
const DEEPEST = 100;

/** How deep the tags of a text stand in each other at most, so that nothing deeper is handed to a parser that goes as deep. */
function tooDeep(xml: string): number | undefined {
  let depth = 0;
  for (const { index, 0: tag } of xml.matchAll(/<\/?[A-Za-z_](?:[^<>"']|"[^"]*"|'[^']*')*>/g)) {
    if (tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

/** `qti-choice-interaction` and `choiceInteraction` are one: QTI 3.0 and 2.1 write it in their own way. */
function oneName(name: string): string {
  const local = name.slice(name.indexOf(':') + 1).replace(/^qti-/, '');
  return local.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function elementOf(node: XmlElement): Element {
  const attributes = Object.entries(node.attributes).map(([name, value]) => [oneName(name), value]);
  return {
    name: oneName(node.name),
    attributes: Object.fromEntries(attributes),
    children: node.children.flatMap((child: XmlNode): readonly (Element | string)[] => {
      if (child instanceof XmlElement) return [elementOf(child)];
      return child instanceof XmlText || child instanceof XmlCdata ? [child.text] : [];
    }),
    offset: node.start,
  };
}

/**
 * Parses XML. Names are without their prefix, and as QTI 2.1 writes them. A document type is refused, and with it every entity
 * but XML's own; nothing is fetched.
 * @returns the root element, or the mistake
 */
export function readXml(xml: string): Element | XmlMistake {
  const deep = tooDeep(xml);
  if (deep !== undefined) return { message: `it is nested deeper than ${DEEPEST} levels`, offset: deep };
  const doctype = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*<!DOCTYPE/.exec(xml);
  if (doctype !== null) return { message: 'it has a document type, which is refused', offset: doctype[0].length - 9 };
  try {
    const document = parseXml(xml, { includeOffsets: true, preserveDocumentType: true });
    const type = document.children.find((node) => node instanceof XmlDocumentType);
    if (type !== undefined) return { message: 'it has a document type, which is refused', offset: type.start };
    return document.root === null ? { message: 'it has no element', offset: 0 } : elementOf(document.root);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const [message = ''] = error.message.split(' (line ');
    return { message, offset: error.pos };
  }
}
