import { Composer, type Document, Lexer, Parser } from 'yaml';

/** What stands on the parser's stack besides groups and lists: the document, and the scalar at hand. */
const OTHERS = 2;

/**
 * Parses YAML text as the library's `parseAllDocuments` does, but for two things. The library calls itself once for each level that is open,
 * so it is stopped at the first level too deep, before it is out of stack. And it compares each name of a group with all others, so that
 * is left to who finds twins.
 * @param deepest how many levels groups and lists may have
 * @returns the documents; or the offset of the level that is one too many
 */
export function composeYaml(
  text: string,
  deepest: number,
): { readonly documents: readonly Document.Parsed[] } | { readonly tooDeepAt: number } {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, merge: false });
  const parser = new Parser();
  const documents: Document.Parsed[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset;
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > deepest + OTHERS) return { tooDeepAt: at };
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end());
  return { documents };
}
