import { choiceView } from '../../items/choice/choice-view.ts';
import { consoleView } from '../../items/console/console-view.ts';
import { numericView } from '../../items/numeric/numeric-view.ts';
import { textView } from '../../items/text/text-view.ts';
import type { ReadItem } from '../../items/index.ts';
import { matchView } from '../../items/match/match-view.ts';
import { orderView } from '../../items/order/order-view.ts';
import { multipleView } from '../../items/multiple/multiple-view.ts';
import { traceView } from '../../items/trace/trace-view.ts';
import { textId } from '../../items/text-id.ts';
import type { Quiz } from '../../lesson/lesson.ts';
import type { ViewMaker } from './view-maker.ts';
import type { ItemView, ItemViewBase } from './quiz-views.ts';

/** What is said about an item, and may change without making another item of it. */
const ABOUT = new Set([
  'version',
  'rationale',
  'why',
  'show',
  'hints',
  'hintCost',
  'policy',
  'shuffle',
  'pinned',
  'note',
  'source',
]);

/** An item's version: another one where its words, its parts or its key are others. */
function versionOf(view: ItemView): string {
  return textId(JSON.stringify(view, (key, value: unknown) => (ABOUT.has(key) ? undefined : value)));
}

function baseView({ item, grader }: ReadItem, quiz: Quiz, { checked, renderer }: ViewMaker): ItemViewBase {
  const graded = grader(checked.asked)?.graded;
  if (graded === undefined) throw new Error(`${checked.lesson.id}: the item ${item.id} has no key`);
  const { points, hint, shuffle } = item.settings;
  return {
    id: item.id,
    version: '',
    points,
    policy: '',
    shuffle,
    stem: renderer.html(item.stem),
    body: renderer.html(item.body),
    hints: item.hints.map((each) => renderer.html(each)),
    hintCost: hint ?? quiz.hint,
    graded,
  };
}

/** An item as its page shows it. */
export function itemView(read: ReadItem, quiz: Quiz, maker: ViewMaker): ItemView {
  const view = typedView(read, baseView(read, quiz, maker), maker);
  return { ...view, version: versionOf(view) };
}

function typedView({ item }: ReadItem, base: ItemViewBase, maker: ViewMaker): ItemView {
  switch (item.type) {
    case 'choice':
      return choiceView(item, base, maker);
    case 'order':
      return orderView(item, base, maker);
    case 'match':
      return matchView(item, base, maker);
    case 'multiple':
      return multipleView(item, base, maker);
    case 'trace':
      return traceView(item, base, maker);
    case 'text':
      return textView(item, base, maker);
    case 'numeric':
      return numericView(item, base, maker);
    case 'console':
      return consoleView(item, base, maker);
  }
}
