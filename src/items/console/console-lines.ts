import type { Asked } from '../asked.ts';
import type { Console } from './console.ts';
import { fitGaps } from './fit-gaps.ts';

/** What the model prints in each gap, by its id; undefined where that cannot be had for all of them, which is told elsewhere. */
export function printedInGaps({ block, gaps }: Console, asked: Asked): Readonly<Record<string, string>> | undefined {
  const printed = asked.printed(block);
  if (printed === undefined) return undefined;
  const fits = block.commands.map(({ lines }, at) =>
    fitGaps(
      lines.map(({ text }) => text),
      printed[at] ?? [],
    ),
  );
  const found = gaps.map(({ id, command, line }) => [id, fits[command]?.get(line) ?? ''] as const);
  return found.every(([, line]) => line !== '') ? Object.fromEntries(found) : undefined;
}
