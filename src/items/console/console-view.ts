import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { consoleMoment } from '../../check/console-moment.ts';
import { showOf } from '../../site/view/show.ts';
import { terminal } from '../../site/view/terminal.ts';
import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { ConsoleView, GapView, ItemViewBase } from '../../site/view/quiz-views.ts';
import { formViews } from '../entry/form-view.ts';
import type { Console } from './console.ts';
import { printedInGaps } from './console-lines.ts';

/** The field in the place of a line; what is said of it once it is graded stands behind it. */
function field({ id, label }: GapView, note: string): ElementContent {
  const input: ElementContent = {
    type: 'element',
    tagName: 'input',
    properties: {
      name: id,
      ariaLabel: label,
      ariaDescribedBy: [note],
      autoCapitalize: 'off',
      autoComplete: ['off'],
      spellCheck: 'false',
    },
    children: [],
  };
  const said: ElementContent = { type: 'element', tagName: 'span', properties: { dataSaid: '' }, children: [] };
  return { type: 'element', tagName: 'span', properties: { className: ['gap'], dataOf: id }, children: [input, said] };
}

function policy(gaps: number, partial: boolean): string {
  if (gaps === 1) return '';
  return partial ? 'Each right line counts.' : 'It counts only if all lines are right.';
}

/** A console as its page shows it. */
export function consoleView(item: Console, base: ItemViewBase, maker: ViewMaker): ConsoleView {
  const { checked, renderer, whys } = maker;
  const { execution } = checked.lesson;
  const moment = execution && consoleMoment(item.block.moment, execution);
  const lines = printedInGaps(item, checked.asked);
  const gaps = item.gaps.map(({ id, command, line, place }): GapView => {
    const proof = checked.proofAt(place);
    const why = whys.of([proof]);
    const show = showOf(checked, proof);
    const label = `Line ${line + 1} of what ${item.block.commands[command]?.text} prints`;
    return { id, label, text: lines?.[id] ?? '', ...(why ? { why } : {}), ...(show ? { show } : {}) };
  });
  return {
    ...base,
    type: 'console',
    policy: policy(gaps.length, item.settings.partial),
    terminal: toHtml(
      terminal(
        item.text,
        moment === undefined || 'rule' in moment ? undefined : moment,
        gaps.map((gap) => field(gap, `${base.id}-note`)),
      ),
    ),
    after: renderer.html(item.after),
    gaps,
    wrong: formViews(item.wrong, maker, ({ words }) => words),
  };
}
