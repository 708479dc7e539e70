import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeKey } from '../../diagnostics/place.ts';
import type { ItemClaim } from '../../items/item.ts';
import type { Context, Rule } from '../context.ts';
import { type Rests, restsTogether } from '../rests.ts';

/** What the values rest on that are computed where a mistake is told. */
function restsOf(context: Context, claims: readonly ItemClaim[], { place, related = [] }: Diagnostic): Rests {
  const told = [place, ...related.map((each) => each.place)].map(placeKey);
  const values = claims.filter((claim) => claim.kind === 'value' && told.includes(placeKey(claim.place)));
  const answers = values.flatMap((claim) => (claim.kind === 'value' ? [context.ask(claim.brace)] : []));
  return restsTogether(answers.flatMap((answer) => (answer.kind === 'unchecked' ? [] : [answer.rests])));
}

/** No item has what its type knows to be a mistake once the execution was run, such as two forms that read the same. */
export const mistakenItem: Rule = (context) => {
  for (const item of context.items)
    for (const each of item.mistakes(context.asked)) context.report(each, restsOf(context, item.claims, each));
};
