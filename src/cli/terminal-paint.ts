import { styleText } from 'node:util';
import type { Paint, Part } from '../diagnostics/paint.ts';

const STYLES: Readonly<Record<Part, Parameters<typeof styleText>[0]>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  related: 'blue',
  strong: 'bold',
  faint: 'dim',
};

/** Colours for what is written to a stream: only where it is a terminal, or as `NO_COLOR` and `FORCE_COLOR` say. */
export function terminalPaint(stream: NodeJS.WritableStream): Paint {
  return (part, text) => styleText(STYLES[part], text, { stream });
}
