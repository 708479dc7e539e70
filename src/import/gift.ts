import type { GIFTQuestion, TrueFalse } from 'gift-pegjs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { type GiftBlock, giftBlocks, questionsIn } from './gift-blocks.ts';
import { choicesOf, giftText, shortOf } from './gift-choices.ts';
import { numbersOf } from './gift-numbers.ts';
import { giftLetters, type GiftMistake, parseGift } from './gift-parse.ts';
import type { Ask, Imported, ImportedItem } from './imported-item.ts';
import { leftOut, lost } from './problems.ts';
import { short } from './short.ts';
import { line, oneLine, splitStem, type Tell, wordsOf } from './rich.ts';
import { toldOfKey } from './told-of-key.ts';

/** In GIFT the first feedback is that of a wrong response, the second that of a right one. */
function trueFalse({ isTrue, trueFeedback: ifWrong, falseFeedback: ifRight }: TrueFalse, tell: Tell): Ask {
  const options = [true, false].map((says) => {
    const isKey = says === isTrue;
    const text = line(says ? 'True' : 'False');
    return { text, isKey, pinned: true, rationale: giftText(isKey ? ifRight : ifWrong, tell) };
  });
  return { type: 'choice', options };
}

function askOf(question: GIFTQuestion, tell: Tell): Ask | string {
  switch (question.type) {
    case 'MC':
      return choicesOf(question, tell);
    case 'Short':
      return shortOf(question, tell);
    case 'Numerical':
      return numbersOf(question, tell);
    case 'TF':
      return trueFalse(question, tell);
    case 'Matching':
      return {
        type: 'match',
        rows: question.matchPairs.map(({ subquestion, subanswer }) => {
          return { left: oneLine(giftText(subquestion, tell), tell), target: line(giftLetters(subanswer)) };
        }),
      };
    case 'Essay':
      return 'an essay is not graded, and there is no such item';
    case 'Description':
      return 'a text without an answer is no item';
    case 'Category':
      return 'a quiz has no categories';
  }
}

function itemOf(
  question: GIFTQuestion,
  source: Source,
  from: number,
  end: number,
  problems: Diagnostic[],
): ImportedItem | undefined {
  const place = source.place(from, end);
  if (question.type === 'Category') {
    problems.push(lost(place, `the category \`${short(question.title)}\` is left out: a quiz has no categories`));
    return undefined;
  }
  const silent = (): void => undefined;
  const stem = giftText(question.stem, silent);
  const name = `\`${short(question.title ?? wordsOf(oneLine(stem, silent)))}\``;
  const tell: Tell = (what) => void problems.push(lost(place, `${name} loses ${what}`));
  const ask = askOf(question, tell);
  const text = splitStem(giftText(question.stem, tell));
  if (typeof ask === 'string' || text === undefined) {
    problems.push(leftOut(place, `${name} is left out: ${typeof ask === 'string' ? ask : 'its stem has no words'}`));
    return undefined;
  }
  if (question.tags) tell(`its tags (${question.tags.join(', ')})`);
  const general = 'globalFeedback' in question ? giftText(question.globalFeedback, tell) : [];
  return {
    names: [question.id ?? '', question.title ?? ''],
    place,
    ...text,
    ask: toldOfKey(ask, general, tell),
    hints: [],
    settings: {},
  };
}

/** The other questions that a mistake costs, as no empty line parts them from the one that it is in. */
function leftOutWith(source: Source, block: GiftBlock, { offset }: GiftMistake): readonly Diagnostic[] {
  const isIn = ({ text, offset: from }: GiftBlock): boolean => offset >= from && offset < from + text.length;
  const others = questionsIn(block).filter((each) => !isIn(each));
  return others.map(({ text, offset: from }) => {
    const what = `\`${short(text)}\` is left out with it: no empty line stands between the two`;
    return leftOut(source.place(from, from + text.trimEnd().length), what, 'put an empty line between two questions');
  });
}

/** Reads a file of Moodle's GIFT. */
export function readGift(source: Source): Imported {
  const problems: Diagnostic[] = [];
  const items = giftBlocks(source).flatMap((block): readonly ImportedItem[] => {
    const lead = /^(?:\/\/[^\n]*\n|\s)*/.exec(block.text)?.[0].length ?? 0;
    const from = block.offset + lead;
    const end = source.lineStart(source.point(from).line) + source.line(source.point(from).line).length;
    const read = parseGift(block);
    if ('message' in read) {
      const help = 'a question ends with `}` and an empty line; `~ = # { } \\` in a text need a `\\` before them';
      problems.push(leftOut(source.place(read.offset, read.offset + 1), `this is no GIFT: ${read.message}`, help));
      problems.push(...leftOutWith(source, block, read));
      return [];
    }
    return read.flatMap((question) => itemOf(question, source, from, end, problems) ?? []);
  });
  return { items, problems };
}
