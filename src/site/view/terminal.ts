import type { ElementContent } from 'hast';
import type { ConsoleMoment } from '../../check/console-moment.ts';
import { isGap } from '../../items/console/gap.ts';
import { commandOn } from '../../lesson/console.ts';

function span(className: string, ...children: ElementContent[]): ElementContent {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function line(written: string, gaps: ElementContent[]): ElementContent {
  const gap = isGap(written) ? gaps.shift() : undefined;
  if (gap !== undefined) return gap;
  const command = commandOn(written);
  return command === undefined ? text(written.trimEnd()) : span('command', span('prompt', text('$ ')), text(command));
}

/** "After step 3", "At the start", "After step 3 of the what-if virtual". */
function tellMoment({ step, whatif }: ConsoleMoment): string {
  const when = step === 0 ? 'At the start' : `After step ${step}`;
  return whatif === undefined ? when : `${when} of the what-if ${whatif}`;
}

/**
 * A console block as a terminal: when it is, then commands and what they print.
 * @param gaps what stands in the place of each line that is left open
 */
export function terminal(
  value: string,
  moment: ConsoleMoment | undefined,
  gaps: readonly ElementContent[] = [],
): ElementContent {
  const when = moment === undefined ? 'Terminal' : tellMoment(moment);
  const left = [...gaps];
  const lines = value
    .trimEnd()
    .split(/\r?\n/)
    .map((each) => line(each, left));
  const code: ElementContent = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: lines.flatMap((each, at) => (at === 0 ? [each] : [text('\n'), each])),
  };
  const properties = { className: ['console'], tabIndex: 0, role: 'group', ariaLabel: `Terminal: ${when}` };
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['terminal'] },
    children: [
      { type: 'element', tagName: 'figcaption', properties: {}, children: [text(when)] },
      { type: 'element', tagName: 'pre', properties, children: [code] },
    ],
  };
}
