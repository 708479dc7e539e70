import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { Brace, Prose } from '../../lesson/lesson.ts';
import { isBrace, isComment, placeOf, prose } from '../../lesson/prose.ts';
import { partId } from '../part-id.ts';
import { visible } from '../visible.ts';

/** A form that a response may have, as its author wrote it: `= NXDOMAIN {…}`, `!= NODATA {…}`, `= {…} ± 1 s`. */
export interface Form {
  /** Made from what it says, so it survives reordering. */
  readonly id: string;
  /** Whether it is accepted. */
  readonly isKey: boolean;
  /** What it says, without its braces. */
  readonly words: string;
  /** The braces that print what it says; absent where its words say it, and its braces claim it. */
  readonly value?: Brace;
  readonly claims: readonly Brace[];
  readonly rationale: Prose;
  readonly place: Place;
}

/** The forms among the blocks under a stem, and what else stands there. */
export interface Forms {
  readonly forms: readonly Form[];
  readonly rest: readonly RootContent[];
  readonly problems: readonly Diagnostic[];
}

const SIGN = /^!?=(?![=>])/;

function signOf(node: RootContent | undefined): string | undefined {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' ? SIGN.exec(first.value)?.[0] : undefined;
}

function isFormList(node: RootContent): node is List {
  return node.type === 'list' && node.children.some((item) => signOf(item.children[0]) !== undefined);
}

function isForm(node: RootContent): node is Paragraph {
  return signOf(node) !== undefined;
}

function words(nodes: readonly RootContent[]): string {
  const said = toString(nodes.filter((node) => !isBrace(node))).trim();
  return visible(said).replace(SIGN, '').trim() === '' ? visible(said) : said;
}

/** A form at a glance: before its braces are read. */
export interface FormShape {
  readonly isKey: boolean;
  readonly words: string;
  /** Whether braces stand first, and so print what it says. */
  readonly isValue: boolean;
}

/** Whether a node is braces that ask something, and no comment. */
function asks(node: RootContent): boolean {
  return isBrace(node) && !isComment(node.value);
}

/** Where the braces stand that a form begins with; -1 where words come first. */
function leadingBrace(nodes: readonly RootContent[]): number {
  const at = nodes.findIndex(asks);
  return at !== -1 && words(nodes.slice(0, at)).replace(SIGN, '') === '' ? at : -1;
}

function shapeOf({ children }: Paragraph): FormShape {
  const said = words(children).replace(/\s+/g, ' ');
  return { isKey: said.startsWith('='), words: said.replace(SIGN, '').trim(), isValue: leadingBrace(children) !== -1 };
}

/** The forms under a stem at a glance. */
export function formShapes(blocks: readonly RootContent[]): FormShape[] {
  const first = (item: ListItem): readonly RootContent[] => item.children.slice(0, 1);
  return blocks
    .flatMap((node) => (isFormList(node) ? node.children.flatMap(first) : [node]))
    .filter(isForm)
    .map(shapeOf);
}

function readForm(source: Source, paragraph: Paragraph, rationale: readonly RootContent[], at: Place): Form {
  const { isKey, words, isValue } = shapeOf(paragraph);
  const { braces, place } = prose(source, paragraph.children, at);
  const [value, ...more] = braces;
  const says = isValue && value !== undefined ? { value, claims: more } : { claims: braces };
  return {
    id: partId(says.value === undefined ? words : `{${says.value.expression}} ${words}`),
    isKey,
    words,
    ...says,
    rationale: prose(source, rationale, at),
    place,
  };
}

/** Whether Markdown makes something else of what is written than its letters: emphasis, a link. */
function losesSigns(source: Source, node: RootContent): boolean {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'break' || isBrace(node)) return false;
  const { start, end } = placeOf(source, node);
  return source.text.slice(start.offset, end.offset) !== toString(node);
}

/** What of a form's paragraph would be lost or misread. */
function strays(
  source: Source,
  node: ListItem['children'][number] | undefined,
  item: RootContent | ListItem,
): Diagnostic[] {
  const problem = (at: typeof item, message: string, help: string): Diagnostic[] => [
    { rule: 'bad-item', severity: 'error', message, place: placeOf(source, at), help },
  ];
  if (node?.type !== 'paragraph' || signOf(node) === undefined)
    return problem(
      item,
      'this item of the list is no form',
      'begin it with `=` if it is accepted, or with `!=` if it is not',
    );
  if (/\n\s*!?=/.test(toString(node)))
    return problem(
      node,
      'these are several forms in one paragraph',
      'make them a list: begin each with `- =` or `- !=`',
    );
  const lost = node.children.find((each) => losesSigns(source, each));
  if (lost !== undefined) {
    const { start, end } = placeOf(source, lost);
    const written = source.text.slice(start.offset, end.offset);
    return problem(
      lost,
      'the signs of this would be lost: Markdown takes them for its own',
      `write the form as code, which is read as it stands: \`\` \`${written}\` \`\`; or take the signs out`,
    );
  }
  const first = node.children.findIndex(asks);
  const isLast = first === -1 || leadingBrace(node.children) === first || words(node.children.slice(first)) === '';
  return isLast
    ? []
    : problem(node, 'words follow the braces of this form', 'write its words first, and then its claims');
}

/** Finds the forms under a stem: paragraphs, or items of a list, that begin with `=` or `!=`; what is indented under one is its rationale. */
export function readForms(source: Source, blocks: readonly RootContent[]): Forms {
  const forms: Form[] = [];
  const problems: Diagnostic[] = [];
  const add = (item: RootContent | ListItem, [first, ...rationale]: readonly ListItem['children'][number][]): void => {
    const wrong = strays(source, first, item);
    problems.push(...wrong);
    if (wrong.length === 0 && first?.type === 'paragraph')
      forms.push(readForm(source, first, rationale, placeOf(source, item)));
  };
  const [first, second] = blocks.filter((node) => isFormList(node) || isForm(node));
  const between = first && second && blocks[blocks.indexOf(first) + 1];
  if (between !== undefined && second !== undefined)
    problems.push({
      rule: 'bad-item',
      severity: 'error',
      ...(between === second || first?.type !== 'list'
        ? {
            message: 'these forms stand apart from those above',
            place: placeOf(source, second),
            help: 'make one list of all: begin each with `- =` or `- !=`',
          }
        : {
            message: 'this cuts the list of forms in two',
            place: placeOf(source, between),
            help: 'indent this under its form, by two spaces; then it is its rationale',
          }),
    });
  for (const node of blocks) {
    if (isFormList(node)) node.children.forEach((item) => add(item, item.children));
    else if (isForm(node)) add(node, [node]);
  }
  return { forms, rest: blocks.filter((node) => !isFormList(node) && !isForm(node)), problems };
}
