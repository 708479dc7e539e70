/** Words that mean a moment of the execution: 0 for "Start", 3 for "After step 3", `final` for "Final"; undefined for others. */
export function momentOf(words: string): number | 'final' | undefined {
  if (/^start$/i.test(words)) return 0;
  if (/^final$/i.test(words)) return 'final';
  const after = /^after(?:\s+step)?\s+(\d+)$/i.exec(words)?.[1];
  return after === undefined ? undefined : Number(after);
}
