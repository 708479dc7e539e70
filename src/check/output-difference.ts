import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { plural } from '../diagnostics/plural.ts';
import type { ConsoleCommand, PlacedText } from '../lesson/console-block.ts';
import type { Outcome } from '../model/model.ts';
import type { Trace } from '../model/trace.ts';
import type { ConsoleMoment } from './console-moment.ts';
import type { Difference } from './differences.ts';
import { FIX_OFFER } from './fix-offer.ts';
import { outputReasons } from './output-reasons.ts';
import { tellBecause, tellStep } from './tell.ts';

/** A command of a console block after it was run. */
export interface QuotedCommand {
  readonly command: ConsoleCommand;
  readonly moment: ConsoleMoment;
  /** The run on a side branch of which it was run. */
  readonly trace: Trace<unknown>;
  readonly outcome: Outcome<unknown>;
}

/** Lines as facts show them: an empty one is told, and a tab is a sign, for both are nothing to look at. */
function show(lines: readonly string[]): string {
  if (lines.length === 0) return '(nothing)';
  return lines.map((line) => (line === '' ? '(an empty line)' : line.replaceAll('\t', '⇥'))).join('\n');
}

/** A line of the block, with the line feed before it and no spaces at its end. */
function newLine(lineStart: string, line: string): string {
  return (lineStart + line).replace(/[ \t]+$/, '');
}

/** One difference: where it stands, what is written and what is printed there, and the change that mends it. */
interface Told {
  readonly message: string;
  readonly place: Place;
  readonly label?: string;
  readonly written: readonly string[];
  readonly printed: readonly string[];
  readonly help: string;
  readonly fix: Fix;
}

function missing({ lineStart }: ConsoleCommand, above: Place, printed: readonly string[]): Told {
  const many = printed.length === 1 ? 'a line' : plural(printed.length, 'line');
  return {
    message: `${many} that this command prints ${printed.length === 1 ? 'is' : 'are'} missing`,
    place: above,
    label: 'missing below',
    written: [],
    printed,
    help: 'write what is expected below this line',
    fix: {
      place: { ...above, start: above.end },
      replacement: printed.map((line) => newLine(lineStart, line)).join(''),
    },
  };
}

function surplus(above: Place, lines: readonly PlacedText[]): Told {
  const [first, last] = [lines[0]?.place ?? above, lines.at(-1)?.place ?? above];
  return {
    message: `this command does not print ${lines.length === 1 ? 'this line' : 'these lines'}`,
    place: { ...first, end: last.end },
    written: lines.map(({ text }) => text),
    printed: [],
    help: 'take out what is too much',
    fix: { place: { ...above, start: above.end, end: last.end }, replacement: '' },
  };
}

function wrong({ lineStart }: ConsoleCommand, { text, place }: PlacedText, printed: string): Told {
  const { start } = place;
  const lineBegin = { ...start, column: 1, offset: start.offset - start.column + 1 };
  return {
    message:
      text.replace(/\s+/g, ' ') === printed.replace(/\s+/g, ' ')
        ? 'this line has other spaces and tabs than the command prints'
        : 'this command does not print this line, but another',
    place,
    written: [text],
    printed: [printed],
    help: `write \`${show([printed])}\``,
    fix: { place: { ...place, start: lineBegin }, replacement: newLine(lineStart, printed).replace(/^\r?\n/, '') },
  };
}

function tell(command: ConsoleCommand, difference: Difference): Told {
  const { lines } = command;
  const above = (lines[difference.at - 1] ?? command).place;
  if (difference.kind === 'missing') return missing(command, above, difference.printed);
  if (difference.kind === 'surplus')
    return surplus(above, lines.slice(difference.at, difference.at + difference.count));
  return wrong(command, lines[difference.at] ?? command, difference.printed);
}

/** A difference between what is quoted below a command and what it prints, as a diagnostic at its own place. */
export function outputDifference({ command, moment, trace }: QuotedCommand, difference: Difference): Diagnostic {
  const { message, place, label, written, printed, help, fix } = tell(command, difference);
  const { step, whatif } = moment;
  const run = whatif === undefined ? {} : { run: whatif };
  const reasons = outputReasons(trace, step, printed.join('\n'), written.join('\n'));
  const because = tellBecause(reasons.map((reason) => ({ ...reason, ...run })));
  return {
    rule: 'wrong-output',
    severity: 'error',
    message,
    place,
    ...(label === undefined ? {} : { label }),
    facts: {
      asked: `${command.text}${whatif === undefined ? '' : `, in the what-if ${whatif}`}${tellStep(step)}`,
      expected: show(printed),
      found: show(written),
      ...(because === undefined ? {} : { because }),
    },
    help: `${help}${FIX_OFFER}`,
    fix,
  };
}
