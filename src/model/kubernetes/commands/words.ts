/** A line's words, or what keeps it from being one command: a quote left open, or something only a shell understands. */
export type Split =
  { readonly words: readonly string[] } | { readonly unclosed: string } | { readonly operator: string };

/** What a shell would act on outside of quotes, and what it would act on even between double quotes. */
const bare = /^(?:&&|\|\||>>|<<|\$[({]|\$\w+|[|&;<>()`])/;
const doubleQuoted = /^(?:\$[({]|\$\w+|`)/;

/** The words of a command line as a shell splits them: quotes keep spaces, a backslash keeps the next character. */
export function splitWords(line: string): Split {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i] ?? '';
    const operator = operatorAt(line, i, quote, word === undefined);
    if (operator !== undefined) return { operator };
    if (quote !== '' && char === quote) {
      quote = '';
    } else if (char === '\\' && quote !== "'" && i + 1 < line.length) {
      i += 1;
      word = (word ?? '') + (quote === '"' && !'"\\$`'.includes(line[i] ?? '') ? char : '') + (line[i] ?? '');
    } else if (quote === '' && (char === '"' || char === "'")) {
      quote = char;
      word ??= '';
    } else if (quote === '' && /\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + char;
    }
  }
  if (quote !== '') return { unclosed: quote };
  return { words: word === undefined ? words : [...words, word] };
}

/** What a shell would act on at a place of the line; `#` only starts a remark where a word could start. */
function operatorAt(line: string, at: number, quote: string, betweenWords: boolean): string | undefined {
  if (quote === "'") return undefined;
  if (quote === '' && betweenWords && line[at] === '#') return '#';
  const form = quote === '' ? bare : doubleQuoted;
  return form.exec(line.slice(at, at + 40))?.[0];
}
