/** The words of a command line as a shell splits them: quotes keep spaces, a backslash keeps the next character. */
export function splitWords(line: string): { readonly words: readonly string[] } | { readonly unclosed: string } {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i] ?? '';
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
