import type { Place } from '../../diagnostics/place.ts';
import type { ConsoleBlock } from '../../lesson/console-block.ts';
import { partId } from '../part-id.ts';

/** What stands for a line that the reader writes. */
export const GAP = '???';

/** A line of a console block that is left open. */
export interface Gap {
  /** Made from its command and its number among the command's gaps, so it survives changes elsewhere in the block. */
  readonly id: string;
  readonly place: Place;
  /** Which command of the block prints it, and which of the lines written below that it is; from 0. */
  readonly command: number;
  readonly line: number;
}

/** Whether a line of a console block is left open. */
export function isGap(line: string): boolean {
  return line.trimEnd() === GAP;
}

/** Whether a line of a console block was meant as a gap, and is none: it has nothing but `?` and spaces. */
export function isNearGap(line: string): boolean {
  return !isGap(line) && /^\s*\?[?\s]*$/.test(line);
}

/** The lines of a console block that are left open, in order. */
export function gapsOf({ commands }: ConsoleBlock): Gap[] {
  return commands.flatMap(({ text, lines }, command) => {
    const again = commands.slice(0, command).filter((earlier) => earlier.text === text).length;
    const open = [...lines.entries()].filter(([, line]) => isGap(line.text));
    return open.map(([line, { place }], nth) => ({
      id: partId([text, again, nth].join('\n')),
      place,
      command,
      line,
    }));
  });
}
