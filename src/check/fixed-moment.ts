import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Brace } from '../lesson/lesson.ts';
import { RESERVED } from '../model/scope/reserved.ts';

const NAMED = /(?<![\w.])(?:at\s*\(\s*\d+\s*\)|start|final)\s*\.\s*/g;

/**
 * Braces that name their moment where they are asked at several, so that they say the same at each. Undefined where some name
 * in them stands bare.
 */
export function fixedMoment({ expression, place }: Brace): Diagnostic | undefined {
  const code = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) => ' '.repeat(text.length));
  if (code.search(NAMED) === -1) return undefined;
  const names = code.replace(NAMED, '.').match(/(?<![\w.])[A-Za-z]\w*/g) ?? [];
  if (names.some((name) => !RESERVED.includes(name))) return undefined;
  return {
    rule: 'bad-item',
    severity: 'error',
    message: 'these braces name their moment, and are asked at several',
    place,
    help: `names stand bare here: write \`${expression.replace(NAMED, '')}\``,
  };
}
