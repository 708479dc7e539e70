import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type CheckedLesson, checkLesson } from '../../check/check-lesson.ts';
import { readLessonFolder } from '../../io/content-folder.ts';
import { typedAgain } from '../../io/content-place.ts';
import type { LessonFolder } from '../../lesson/parse.ts';
import { nearest } from '../../model/nearest.ts';
import { findLesson } from '../find-lesson.ts';
import type { Workplace } from '../workplace.ts';
import { consoleDrafts, numericDrafts, textDrafts, traceDrafts } from './drafts/entry-drafts.ts';
import { type Drafting, draftingOf } from './drafts/facts.ts';
import { choiceDrafts, matchDrafts, multipleDrafts, orderDrafts } from './drafts/option-drafts.ts';
import { checkName } from './names.ts';
import { Refusal } from './refusal.ts';

export const ITEM_USAGE = 'npm run new item kubernetes/readiness choice [its-id]';

/** How many drafts are held against the lesson before it is said that none fits. */
const MOST_TRIES = 60;

const DRAFTS: Readonly<Record<string, (drafting: Drafting, id: string) => Generator<string>>> = {
  choice: choiceDrafts,
  multiple: multipleDrafts,
  order: orderDrafts,
  match: matchDrafts,
  text: textDrafts,
  numeric: numericDrafts,
  console: consoleDrafts,
  trace: traceDrafts,
};

/** The item types that an item can be made of. */
export const DRAFTED: readonly string[] = Object.keys(DRAFTS);

function idFor(asked: string | undefined, type: string, taken: readonly string[]): string {
  if (asked !== undefined) {
    checkName("an item's id", asked);
    if (taken.includes(asked)) throw new Refusal(`the quiz has an item \`${asked}\` already: take another id`);
    return asked;
  }
  let free = `new-${type}`;
  for (let nth = 2; taken.includes(free); nth++) free = `new-${type}-${nth}`;
  return free;
}

/** The lesson's quiz with a first draft that brings no diagnostic with it; undefined where none does. */
function quizWith(
  folder: LessonFolder,
  quiz: string,
  before: CheckedLesson,
  drafts: Generator<string>,
): string | undefined {
  // What is told of several items names how many they are, so its words may change.
  const known = new Set(before.diagnostics.map(({ rule }) => rule));
  for (const draft of drafts.take(MOST_TRIES)) {
    const text = `${quiz.trimEnd()}\n\n${draft}`;
    const { diagnostics } = checkLesson({ ...folder, files: new Map([...folder.files, ['quiz.mdx', { text }]]) });
    const isNew = diagnostics.length > before.diagnostics.length || diagnostics.some(({ rule }) => !known.has(rule));
    if (!isNew) return text;
  }
  return undefined;
}

/** `new item LESSON TYPE [ID]`: adds an item to a lesson's quiz that is made of the lesson's own run, and passes. */
export function newItem([asked, type, id, ...more]: readonly string[], workplace: Workplace, from: string): void {
  const usage = `usage: ${ITEM_USAGE}\nthe types are: ${DRAFTED.join(', ')}`;
  if (asked === undefined || type === undefined || more.length > 0)
    throw new Refusal(`name the lesson, and the item's type\n${usage}`);
  if (!Object.hasOwn(DRAFTS, type)) {
    const near = nearest(type, DRAFTED);
    throw new Refusal(
      `there is no item type \`${type}\`${near === undefined ? '' : `; there is \`${near}\``}\n${usage}`,
    );
  }
  const found = findLesson(asked, from, workplace);
  if ('problem' in found) throw new Refusal(`${found.problem}\n${usage}`);
  const folder = readLessonFolder(workplace.project, workplace.content, found.lesson);
  const checked = checkLesson(folder);
  const { run, lesson, diagnostics } = checked;
  const file = join(found.lesson, 'quiz.mdx');
  if (run === undefined || lesson.quiz === undefined || diagnostics.some(({ severity }) => severity === 'error'))
    throw new Refusal(
      `an item is made of a lesson's run, and this lesson is wrong: see ${typedAgain(`npm run check -- ${folder.id}`)}`,
    );
  const ids = lesson.quiz.items.map((each) => each.id);
  const drafts = DRAFTS[type]?.(draftingOf(run), idFor(id, type, ids));
  const text = drafts && quizWith(folder, readFileSync(file, 'utf8'), checked, drafts);
  if (text === undefined)
    throw new Refusal(
      `no item of type \`${type}\` could be made of this lesson's tracker that passes; content/README.md shows one to write by hand`,
    );
  writeFileSync(file, text);
  console.log(
    `added an item of type ${type} to ${relative(from, file)}; change its words into what you want to ask${text.includes('{/* say why') ? ', and the comments in its rationales into why it is so' : ''}`,
  );
  console.log(`\nit passes already: ${typedAgain(`npm run check -- ${folder.id}`)}`);
}
