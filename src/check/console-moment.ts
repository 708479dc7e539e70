import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlacedText } from '../lesson/console-block.ts';
import type { Execution } from '../lesson/lesson.ts';
import { momentOf } from '../lesson/moment.ts';
import { nearest } from '../model/nearest.ts';

/** Where in the execution a console block stands: after which step, 0 for the start, and of which what-if. */
export interface ConsoleMoment {
  readonly step: number;
  readonly whatif?: string;
}

/** Which moment is meant by the words after `console`: none mean the last, a what-if's name may come first. */
export function consoleMoment({ text, place }: PlacedText, execution: Execution): ConsoleMoment | Diagnostic {
  const last = execution.steps.length;
  const names = execution.whatifs.map(({ name }) => name);
  const [first = '', ...rest] = text.split(/\s+/);
  const whatif = names.find((name) => name === first);
  const words = whatif === undefined ? text : rest.join(' ');
  const named = words === '' ? 'final' : momentOf(words);
  if (named !== undefined && (named === 'final' || named <= last)) {
    return { step: named === 'final' ? last : named, ...(whatif === undefined ? {} : { whatif }) };
  }
  if (named !== undefined) {
    const help = `the execution has steps 1 to ${last}`;
    const message = `there is no step ${named}`;
    return { rule: 'unknown-step', severity: 'error', message, place, help, mistake: message };
  }
  const moments = ['start', ...execution.steps.map((_, at) => `after step ${at + 1}`), 'final'];
  const known = [...moments, ...names, ...names.flatMap((name) => moments.map((moment) => `${name} ${moment}`))];
  // A number says which step is meant, however the words around it are written.
  const number = /\d+/.exec(words)?.[0];
  const near = nearest(
    text,
    known.filter((each) => number === undefined || each.endsWith(` ${number}`)),
  );
  const step = Math.min(Math.max(Number(number ?? last), 1), last);
  const after = `${whatif === undefined ? '' : `${whatif} `}after step ${step}`;
  return {
    rule: 'bad-console',
    severity: 'error',
    message: `\`${words}\` is not a moment of the execution`,
    place,
    help:
      near === undefined
        ? `write \`console ${after}\`, \`console start\` or \`console\` alone for the end`
        : `write \`console ${near}\``,
  };
}
