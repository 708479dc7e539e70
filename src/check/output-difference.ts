import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { plural } from '../diagnostics/plural.ts';
import type { ConsoleCommand, PlacedText } from '../lesson/console-block.ts';
import type { Trace } from '../model/trace.ts';
import type { ConsoleMoment } from './console-moment.ts';
import type { Difference } from './differences.ts';
import { outputReasons } from './output-reasons.ts';
import { tellBecause, tellStep } from './tell.ts';

/** A command of a console block after it was run. */
export interface QuotedCommand {
  readonly command: ConsoleCommand;
  readonly moment: ConsoleMoment;
  /** The run on a side branch of which it was run. */
  readonly trace: Trace<unknown>;
}

const NOTHING = '(nothing)';
const FIX = '`npm run check -- --fix`';

/** Lines as facts show them: an empty one is told, and a tab is a sign, for both are nothing to look at. */
function show(lines: readonly string[]): string {
  if (lines.length === 0) return NOTHING;
  return lines.map((line) => (line === '' ? '(an empty line)' : line.replaceAll('\t', '⇥'))).join('\n');
}

/** A line of the block, with the line feed before it and no spaces at its end. */
function newLine(lineStart: string, line: string): string {
  return (lineStart + line).replace(/[ \t]+$/, '');
}

function together(lines: readonly PlacedText[], otherwise: Place): Place {
  const [first, last] = [lines[0], lines.at(-1)];
  return first === undefined || last === undefined ? otherwise : { ...first.place, end: last.place.end };
}

function endOf({ file, end }: Place): Place {
  return { file, start: end, end };
}

/** A difference between what is quoted below a command and what it prints, as a diagnostic at its own place. */
export function outputDifference({ command, moment, trace }: QuotedCommand, difference: Difference): Diagnostic {
  const { at, kind } = difference;
  const { lines, lineStart } = command;
  const whatif = moment.whatif === undefined ? '' : `, in the what-if ${moment.whatif}`;
  const above = (lines[at - 1] ?? command).place;
  const tell = (
    message: string,
    place: Place,
    written: readonly string[],
    printed: readonly string[],
    help: string,
    fix: Fix,
  ): Diagnostic => {
    const reasons = outputReasons(trace, moment.step, printed.join('\n'), written.join('\n'));
    const run = moment.whatif === undefined ? {} : { run: moment.whatif };
    const because = tellBecause(reasons.map((reason) => ({ ...reason, ...run })));
    return {
      rule: 'wrong-output',
      severity: 'error',
      message,
      place,
      facts: {
        asked: `${command.text}${whatif}${tellStep(moment.step)}`,
        expected: show(printed),
        found: show(written),
        ...(because === undefined ? {} : { because }),
      },
      help: `${help}, or ${FIX}`,
      fix,
    };
  };
  if (kind === 'missing') {
    const { printed } = difference;
    const many = printed.length === 1 ? 'a line' : plural(printed.length, 'line');
    const replacement = printed.map((line) => newLine(lineStart, line)).join('');
    const message = `${many} that this command prints ${printed.length === 1 ? 'is' : 'are'} missing`;
    const told = tell(message, above, [], printed, 'write what is expected below this line', {
      place: endOf(above),
      replacement,
    });
    return { ...told, label: 'missing below' };
  }
  const written = lines.slice(at, at + (kind === 'surplus' ? difference.count : 1));
  const place = together(written, above);
  const texts = written.map(({ text }) => text);
  if (kind === 'surplus') {
    const message =
      written.length === 1 ? 'this command does not print this line' : 'this command does not print these lines';
    const fix = { place: { ...place, start: above.end }, replacement: '' };
    return tell(message, place, texts, [], 'take out what is too much', fix);
  }
  const { printed } = difference;
  const blanks = texts.join().replace(/\s+/g, ' ') === printed.replace(/\s+/g, ' ');
  const message = blanks
    ? 'this line has other spaces and tabs than the command prints'
    : 'this command does not print this line, but another';
  const start = { ...place.start, column: 1, offset: place.start.offset - place.start.column + 1 };
  const fix = { place: { ...place, start }, replacement: newLine(lineStart, printed).replace(/^\r?\n/, '') };
  return tell(message, place, texts, [printed], `write \`${show([printed])}\``, fix);
}
