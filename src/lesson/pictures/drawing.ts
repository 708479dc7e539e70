import {
  parseXml,
  XmlCdata,
  XmlDeclaration,
  XmlDocumentType,
  XmlElement,
  XmlError,
  type XmlNode,
} from '@rgrove/parse-xml';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Source } from '../../diagnostics/source.ts';
import { hiddenIn } from '../signs.ts';
import { drawingSize } from './drawing-size.ts';
import { allowedAttribute } from './drawing-value.ts';
import { drawingWeight, MOST_DRAWN } from './drawing-weight.ts';
import { ELEMENTS } from './drawing-words.ts';
import { sizeProblem } from './picture.ts';

/** How deep elements may stand in each other. */
const DEEPEST = 50;
const AS_PIXELS = 'or save the picture as PNG';
const PLAIN = `take it out, or export the drawing as plain or optimised SVG, ${AS_PIXELS}`;

/** What a drawing came to. */
export interface ReadDrawing {
  readonly size?: { readonly width: number; readonly height: number };
  readonly problems: readonly Diagnostic[];
}

type Tell = (message: string, help: string, start: number, length: number) => void;

/** What stands around the root: a program for vector pictures writes none of it but a declaration. */
function around(nodes: readonly XmlNode[], tell: Tell): void {
  for (const node of nodes) {
    const length = node.end - node.start;
    if (node instanceof XmlDocumentType)
      tell('a drawing has no document type', 'take it out; it is not needed', node.start, length);
    else if (node instanceof XmlDeclaration && !/^utf-8$/i.test(node.encoding ?? 'utf-8'))
      tell(`this says that the drawing is in ${node.encoding}, and it is read as UTF-8`, 'save it as UTF-8', 0, length);
    else if (!(node instanceof XmlElement) && !(node instanceof XmlDeclaration))
      tell('a drawing has no instructions for other programs', PLAIN, node.start, length);
  }
}

/** Tells what an element has that a drawing has not, and what stands in it; of each kind the first. */
function inside(element: XmlElement, source: Source, tell: Tell, depth: number): void {
  const { name, start } = element;
  if (depth > DEEPEST) return tell(`this is nested deeper than ${DEEPEST} levels`, 'take groups out', start, 1);
  if (!ELEMENTS.has(name)) return tell(`a drawing cannot have \`<${name}>\` in it`, PLAIN, start, name.length + 1);
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const allowed = allowedAttribute(attribute, value);
    if (allowed === 'all') continue;
    // The parser knows where an element begins, and not where its attributes do.
    const found = new RegExp(`\\s${attribute.replaceAll('.', '\\.')}\\s*=`).exec(source.text.slice(start, element.end));
    const at = start + (found === null ? 0 : found.index + 1);
    if (allowed === 'nothing')
      tell(`a drawing cannot have the attribute \`${attribute}\``, PLAIN, at, attribute.length);
    else
      tell(
        `\`${attribute}\` has a value here that a drawing cannot have`,
        `write names, numbers and colours, and refer to parts of the same drawing alone, as \`#arrow\`; ${AS_PIXELS}`,
        at,
        attribute.length,
      );
  }
  for (const child of element.children) {
    if (child instanceof XmlElement) inside(child, source, tell, depth + 1);
    else if (child instanceof XmlCdata || child.type === 'pi')
      tell('a drawing has shapes and text in it, and nothing for other programs', PLAIN, child.start, 1);
  }
}

/** What is wrong with the whole of a drawing whose parts are all allowed. */
function whole(root: XmlElement, size: ReadDrawing['size'], tell: Tell): void {
  const { start, name } = root;
  if (name !== 'svg' || root.attributes['xmlns'] === undefined)
    return tell(
      'this is no SVG',
      'begin it with `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">`',
      start,
      1,
    );
  if (size === undefined)
    return tell('this drawing does not say how large it is', 'give it a `viewBox`: `viewBox="0 0 400 300"`', start, 4);
  const wrong = sizeProblem(size.width, size.height);
  if (wrong !== undefined) return tell(wrong, 'give it a smaller `width` and `height`', start, 4);
  const weight = drawingWeight(root);
  if (weight > MOST_DRAWN)
    tell(
      weight === Infinity
        ? 'something in this drawing is drawn inside itself, without an end'
        : `this drawing has ${weight} parts, with those that are used again, and the most allowed is ${MOST_DRAWN}`,
      weight === Infinity ? 'let it not refer to what it stands in' : `simplify it, ${AS_PIXELS}`,
      start,
      4,
    );
}

/** Reads a vector picture, and refuses what is more than shapes and text: whoever opens its address would run it. */
export function readDrawing(file: Source): ReadDrawing {
  const hidden = hiddenIn(file);
  if (hidden !== undefined) return { problems: [hidden] };
  // The parser would do so itself, in a time that grows with the square of their number.
  const source = new Source(file.file, file.text.replace(/\r\n?/g, '\n'));
  const problems = new Map<string, Diagnostic>();
  const tell: Tell = (message, help, start, length) => {
    const place = source.place(start, start + length);
    if (!problems.has(message)) problems.set(message, { rule: 'bad-picture', severity: 'error', message, place, help });
  };
  let size: ReadDrawing['size'];
  try {
    const { root, children } = parseXml(source.text, {
      includeOffsets: true,
      preserveCdata: true,
      preserveDocumentType: true,
      preserveXmlDeclaration: true,
    });
    around(children, tell);
    if (root !== null) {
      inside(root, source, tell, 1);
      size = drawingSize(root.attributes);
      if (problems.size === 0) whole(root, size, tell);
    }
  } catch (error) {
    if (error instanceof RangeError) tell(`this is nested deeper than ${DEEPEST} levels`, 'take groups out', 0, 1);
    else if (error instanceof XmlError) tell(...explain(error, source));
    else throw error;
  }
  return problems.size === 0 && size !== undefined ? { size, problems: [] } : { problems: [...problems.values()] };
}

/** Why a text is not XML. What a document type declares is unknown where it is asked for; then that is told. */
function explain(error: XmlError, source: Source): Parameters<Tell> {
  const type = source.text.search(/<!DOCTYPE/i);
  if (type !== -1 && type <= error.pos)
    return ['a drawing has no document type', 'take it out; it is not needed', type, '<!DOCTYPE'.length];
  const [message = ''] = error.message.split(' (line ');
  return [`this is no SVG: ${message}`, `mend it, ${AS_PIXELS}`, error.pos, 1];
}
