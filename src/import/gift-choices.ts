import type { MultipleChoice, ShortAnswer, TextChoice, TextFormat } from 'gift-pegjs';
import type { Ask, ImportedOption } from './imported-item.ts';
import { htmlText } from './html-text.ts';
import { markdownText } from './markdown-text.ts';
import { short } from './short.ts';
import { oneLine, plain, type Rich, type Tell, wordsOf } from './rich.ts';

/** A formula as Moodle's filters know it. */
const MATH = /\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|\$\$[^$]+\$\$/g;

/** A text of GIFT in its own format. */
export function giftText(text: TextFormat | null, tell: Tell): Rich {
  if (text === null) return [];
  for (const [formula] of text.text.matchAll(MATH))
    tell(`the form of \`${short(formula)}\`: it stays as it is written`);
  if (text.format === 'markdown') return markdownText(text.text, tell);
  return text.format === 'plain' ? plain(text.text) : htmlText(text.text, tell);
}

/** What an answer earns, in percent. */
function percent({ weight, isCorrect }: TextChoice): number {
  return weight ?? (isCorrect ? 100 : 0);
}

function optionOf(choice: TextChoice, isKey: boolean, tell: Tell): ImportedOption {
  const text = oneLine(giftText(choice.text, tell), tell);
  return { text, isKey, pinned: false, rationale: giftText(choice.feedback, tell) };
}

/** The options of which one is right, or each of which earns its part; a sentence where they are neither. */
export function choicesOf({ choices }: MultipleChoice, tell: Tell): Ask | string {
  const isSingle = choices.some(({ isCorrect }) => isCorrect);
  const whole = choices.filter((choice) => percent(choice) === 100);
  if (isSingle && whole.length > 1) return 'several of its options are right, each by itself, and readers choose one';
  const isKey = (choice: TextChoice): boolean => (isSingle ? percent(choice) === 100 : percent(choice) > 0);
  const keys = choices.filter(isKey);
  const share = 100 / keys.length;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
  const others = choices.filter((choice) => !isKey(choice));
  if (isSingle && others.some((choice) => percent(choice) !== 0))
    tell('what single options earn or cost: only the right one earns points');
  if (!isSingle && keys.some((choice) => !near(percent(choice), share)))
    tell('what each option earns: each right one earns the same');
  if (!isSingle && others.some((choice) => !near(percent(choice), -share)))
    tell('what each wrong option costs: it takes off as much as a right one earns');
  return { type: isSingle ? 'choice' : 'multiple', options: choices.map((each) => optionOf(each, isKey(each), tell)) };
}

/** The forms of a short answer; a sentence where nothing can be accepted. */
export function shortOf({ choices }: ShortAnswer, tell: Tell): Ask | string {
  const forms = choices.flatMap((choice) => {
    const words = wordsOf(oneLine(giftText(choice.text, tell), tell));
    if (words.includes('*')) tell(`the answer \`${words}\`: \`*\` would stand for any letters`);
    else if (percent(choice) !== 100) tell(`the answer \`${words}\`, which earns only ${percent(choice)} %`);
    else return [{ words, isKey: true, rationale: giftText(choice.feedback, tell) }];
    return [];
  });
  return forms.length === 0 ? 'none of its answers can be accepted' : { type: 'text', forms };
}
