import { complain } from '../io/say.ts';
import type { Workplace } from './workplace.ts';
import { COURSE_USAGE, newCourse } from './new/course.ts';
import { ITEM_USAGE, newItem } from './new/item.ts';
import { LESSON_USAGE, newLesson } from './new/lesson.ts';
import { Refusal } from './new/refusal.ts';
import { newRule, RULE_USAGE } from './new/rule.ts';

type Maker = (args: readonly string[], workplace: Workplace, from: string) => void;

const MAKERS: Readonly<Record<string, Maker>> = { lesson: newLesson, item: newItem, rule: newRule, course: newCourse };
const USAGE = ['usage:', LESSON_USAGE, ITEM_USAGE, COURSE_USAGE, RULE_USAGE].join('\n  ');

/**
 * `new lesson|item|rule|course …`: writes something that works, to be changed into what its author means.
 * @returns the exit status: 0 where it was written, 1 where it was refused, which is said
 */
export function makeNew([kind = '', ...args]: readonly string[], workplace: Workplace, from: string): number {
  const make = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  try {
    if (make === undefined)
      throw new Refusal(`what is to be made? ${kind === '' ? '' : `\`${kind}\` is none of these\n`}${USAGE}`);
    make(args, workplace, from);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    complain(error.message);
    return 1;
  }
}
