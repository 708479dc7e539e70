import type { Root } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { type Braces, guard } from './guard.ts';
import { tooMuch } from './limits.ts';
import { parseMarkdown } from './markdown.ts';

/** Parses a content file and refuses what content may not be; without a root, nothing of it could be read. */
export function readSource(
  source: Source,
  braces: Braces = 'ask the model',
): { readonly root: Root; readonly problems: readonly Diagnostic[] } | { readonly problems: readonly Diagnostic[] } {
  if (source.text.trim() === '') {
    return {
      problems: [
        {
          rule: 'empty-file',
          severity: 'error',
          message: 'this file is empty',
          place: source.place(0, 0),
          help: 'see content/README.md for what belongs in it',
        },
      ],
    };
  }
  const much = tooMuch(source);
  if (much !== undefined) return { problems: [much] };
  const { root, problems } = parseMarkdown(source);
  return { root, problems: [...problems, ...guard(source, root, braces)] };
}
