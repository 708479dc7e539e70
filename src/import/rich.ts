import { short } from './short.ts';

/** A piece of a line of text. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'delete'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] };

/** A block of text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Rich[] }
  | { readonly kind: 'quote'; readonly blocks: Rich };

/** Text of any format, as far as a lesson can carry it. */
export type Rich = readonly Block[];

/** A stretch of the text that is read: offsets in it, the last one beyond its end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Told, in a few words, what cannot be carried over, and where it stands if that is known. */
export type Tell = (what: string, at?: Span) => void;

/** The words of a line, without its marks. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((each) => ('text' in each ? each.text : wordsOf(each.children))).join('');
}

/** A text without marks, a paragraph a line; none where it says nothing. */
export function plain(text: string): Rich {
  return text
    .split('\n')
    .map((each) => each.replace(/[ \t\r\f\v]+/g, ' ').trim())
    .filter((each) => each !== '')
    .map((words) => ({ kind: 'paragraph', children: [{ kind: 'text', text: words }] }));
}

/** Blocks as one line, with a space between two of them. */
function joined(rich: Rich): readonly Inline[] {
  return rich.flatMap((block, at): readonly Inline[] => {
    const line = lineOf(block);
    return at === 0 ? line : [{ kind: 'text', text: ' ' }, ...line];
  });
}

function lineOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return block.children;
    case 'code':
      return [{ kind: 'code', text: block.text }];
    case 'list':
      return joined(block.items.flat());
    case 'quote':
      return joined(block.blocks);
  }
}

/** Blocks as one line, for what has room for no more, such as an option; told where there were several lines. */
export function oneLine(rich: Rich, tell: Tell): readonly Inline[] {
  const [first, second] = rich;
  const isLine = first?.kind === 'paragraph' || (first?.kind === 'code' && !first.text.includes('\n'));
  if (first !== undefined && (second !== undefined || !isLine))
    tell(`the line ends of \`${short(wordsOf(joined(rich)))}\`, which has room for one line`);
  return joined(rich);
}

/** The first paragraph as the stem's line, and what stands under it; undefined where no words are in it. */
export function splitStem(rich: Rich): { readonly stem: readonly Inline[]; readonly body: Rich } | undefined {
  const first = rich.find((block) => block.kind === 'paragraph');
  return first && { stem: first.children, body: rich.filter((block) => block !== first) };
}

/** A text of one line. */
export function line(text: string): readonly Inline[] {
  return joined(plain(text));
}
