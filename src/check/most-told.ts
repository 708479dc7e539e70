import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** How many diagnostics of one rule are told of a file; nobody reads more of them one by one. */
const MOST = 100;

/** What stands for those of one rule in one file that are too many, at the first of them. */
function theRest({ rule, severity, place }: Diagnostic, count: number): Diagnostic {
  const message = `and ${count.toLocaleString('en')} more like those above, from here on`;
  return { rule, severity, message, place, help: 'mend those above first' };
}

/**
 * Diagnostics in their order, and of very many of one rule in one file the first ones and how many more there are. Whatever can be
 * fixed is told, as it is to be fixed at once.
 */
export function mostTold(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { rule, severity, place, fix, others } = diagnostic;
    if (fix !== undefined || others !== undefined) continue;
    const name = `${rule} ${severity} ${place.file}`;
    const group = groups.get(name) ?? [];
    group.push(diagnostic);
    groups.set(name, group);
  }
  const beyond = [...groups.values()].map((group) => group.slice(MOST));
  const left = new Set(beyond.flat());
  const rests = new Map(
    beyond.flatMap((group) => (group[0] === undefined ? [] : [[group[0], theRest(group[0], group.length)] as const])),
  );
  return diagnostics.flatMap((each) => (left.has(each) ? (rests.get(each) ?? []) : [each]));
}
