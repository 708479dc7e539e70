import { parseXml, XmlCdata, XmlDocumentType, XmlElement, XmlError, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { Element } from './markup.ts';

/** Why a text is no XML that is read here, and where. */
export interface XmlMistake {
  readonly message: string;
  readonly offset: number;
}

const DOCTYPE = 'it has a document type, which is refused';
/** How deep elements may stand in each other. */
const DEEPEST = 100;

/** `qti-choice-interaction` and `choiceInteraction` are one: QTI 3.0 and 2.1 write it in their own way. */
function oneName(name: string): string {
  const local = name.slice(name.indexOf(':') + 1).replace(/^qti-/, '');
  return local.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** @throws RangeError where it is nested too deep, as the parser does itself where it is far deeper */
function elementOf(node: XmlElement, depth: number): Element {
  if (depth > DEEPEST) throw new RangeError();
  const attributes = Object.entries(node.attributes).map(([name, value]) => [oneName(name), value]);
  return {
    name: oneName(node.name),
    attributes: Object.fromEntries(attributes),
    children: node.children.flatMap((child: XmlNode): readonly (Element | string)[] => {
      if (child instanceof XmlElement) return [elementOf(child, depth + 1)];
      return child instanceof XmlText || child instanceof XmlCdata ? [child.text] : [];
    }),
    tag: { from: node.start, to: node.start + 1 + node.name.length },
  };
}

/**
 * Parses XML. Names are without their prefix, and as QTI 2.1 writes them. A document type is refused, and with it every entity
 * but XML's own; nothing is fetched.
 * @returns the root element, or the mistake
 */
export function readXml(xml: string): Element | XmlMistake {
  try {
    const document = parseXml(xml, { includeOffsets: true, preserveDocumentType: true });
    const type = document.children.find((node) => node instanceof XmlDocumentType);
    if (type !== undefined) return { message: DOCTYPE, offset: type.start };
    return document.root === null ? { message: 'it has no element', offset: 0 } : elementOf(document.root, 1);
  } catch (error) {
    if (error instanceof RangeError) return { message: `it is nested deeper than ${DEEPEST} levels`, offset: 0 };
    if (!(error instanceof XmlError)) throw error;
    // What it declares is unknown where it is asked for, and what follows it may be read as something else.
    const type = xml.indexOf('<!DOCTYPE');
    if (type !== -1 && type < error.pos) return { message: DOCTYPE, offset: type };
    const [message = ''] = error.message.split(' (line ');
    return { message, offset: error.pos };
  }
}
