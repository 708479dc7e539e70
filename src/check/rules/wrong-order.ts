import type { SequenceClaim } from '../../items/item.ts';
import type { Answer, Context, Rule, Told } from '../context.ts';
import { fixedMoment } from '../fixed-moment.ts';
import { type Rests, restsTogether } from '../rests.ts';
import { disorder, type Entry, neverPlaced, type Placed, unprovenEntry } from '../order-problems.ts';

/** Places an entry, or tells why it cannot be placed. */
function place(context: Context, entry: Entry, last: number): Placed | undefined {
  const [fixed] = entry.braces.map(fixedMoment).filter((each) => each !== undefined);
  if (fixed !== undefined) {
    context.report(fixed);
    context.count('unchecked');
    return undefined;
  }
  let found: Told | undefined;
  const rests: Rests[] = [];
  for (let step = 0; step <= last; step++) {
    const answers: Answer[] = [];
    for (const brace of entry.braces) {
      const answer = context.ask(brace, step);
      if (answer.kind === 'unchecked') {
        // What is wrong with an expression is wrong with it at every step.
        context.count('unchecked');
        return undefined;
      }
      if (answer.kind === 'value' && answer.proof.kind === 'printed') context.prove(brace.place, answer.proof);
      answers.push(answer);
    }
    const claims = answers.flatMap((answer) => (answer.kind === 'claim' ? [answer] : []));
    const [first] = claims;
    rests.push(...claims.map((claim) => claim.rests));
    const proof = answers
      .flatMap((answer) => (answer.kind === 'value' ? [answer.proof] : []))
      .find(({ kind }) => kind !== 'printed');
    if (first === undefined) {
      if (proof === undefined) context.report(unprovenEntry(entry));
      else {
        context.count('keys');
        context.prove(entry.place, proof);
      }
      return undefined;
    }
    found = (claims.find(({ holds }) => !holds) ?? first).told;
    if (claims.every(({ holds }) => holds))
      return {
        entry,
        step,
        told: found,
        rests: restsTogether(rests),
        ...(proof?.kind === 'sourced' ? { source: proof.url } : {}),
      };
  }
  context.count('keys');
  context.report(neverPlaced(entry, found, last), restsTogether(rests));
  return undefined;
}

function checkSequence(context: Context, { entries }: SequenceClaim): void {
  const last = context.lesson.execution?.steps.length ?? 0;
  const placed = entries.flatMap((entry) => {
    if (context.run !== undefined) return place(context, entry, last) ?? [];
    context.count('unchecked');
    return [];
  });
  for (const [at, each] of placed.entries()) {
    context.count('keys');
    const earlier = placed.slice(0, at);
    const latest = earlier.reduce<Placed | undefined>(
      (a, b) => (a !== undefined && a.step >= b.step ? a : b),
      undefined,
    );
    const before = earlier.find(({ step }) => step === each.step) ?? latest;
    if (before !== undefined && before.step >= each.step)
      context.report(disorder(each, before), restsTogether([before.rests, each.rests]));
    else {
      const { because, decides } = each.told;
      const { source } = each;
      context.prove(each.entry.place, {
        kind: 'proven',
        because,
        ...(decides ? { decides } : {}),
        ...(source ? { source } : {}),
      });
    }
  }
}

/** The entries of an order come about one after the other, as they are written. */
export const wrongOrder: Rule = (context) => {
  for (const claim of context.items.flatMap(({ claims }) => claims)) {
    if (claim.kind === 'sequence') checkSequence(context, claim);
  }
};
