import type { Source } from '../diagnostics/source.ts';

/** A stretch of a GIFT file between empty lines: a question, a category, or a text. */
export interface GiftBlock {
  /** Without comments that stand before it, but for those that name its id and its tags. */
  readonly text: string;
  /** Where it begins in the file. */
  readonly offset: number;
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
