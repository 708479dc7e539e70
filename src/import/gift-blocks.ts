import type { Source } from '../diagnostics/source.ts';

/** A stretch of a GIFT file between empty lines: a question, a category, or a text. */
export interface GiftBlock {
  /** Without comments that stand before it, but for those that name its id and its tags. */
  readonly text: string;
  /** Where it begins in the file. */
  readonly offset: number;
}

/** The questions of a block that seem to be several: one more begins under each line that ends with a `}`. */
export function questionsIn({ text, offset }: GiftBlock): readonly GiftBlock[] {
  const ends = [...text.trimEnd().matchAll(/(?<!\\)\}[ \t]*\n/g)].map(({ index, 0: end }) => index + end.length);
  return [0, ...ends].map((from, at) => ({ text: text.slice(from, ends[at]), offset: offset + from }));
}

/** Takes a GIFT file apart where its lines are empty, so that a mistake in one question does not cost the others. */
export function giftBlocks({ text }: Source): readonly GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let from = 0;
  let offset = 0;
  for (const line of [...text.split('\n'), '']) {
    if (line.trim() === '') {
      const block = text.slice(from, offset);
      const says = block.split('\n').some((each) => each.trim() !== '' && !each.trimStart().startsWith('//'));
      if (says) blocks.push({ text: block, offset: from });
      // Comments alone belong to what comes next, and so does their id.
      if (says || block.trim() === '') from = Math.min(offset + line.length + 1, text.length);
    }
    offset += line.length + 1;
  }
  return blocks;
}
