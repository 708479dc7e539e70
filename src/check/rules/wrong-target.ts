import type { Place } from '../../diagnostics/place.ts';
import type { SaysClaim } from '../../items/item.ts';
import { sameCell } from '../../model/cell.ts';
import type { Context, Rule } from '../context.ts';
import { constantValue } from '../constant-value.ts';
import { misplacedTarget } from '../misplaced-target.ts';

/** @returns whether it came out as it must, as far as it could be asked */
function checkTarget(context: Context, claim: SaysClaim, hasKey: boolean): boolean {
  const { part, brace, text, place, row } = claim;
  const answer = context.ask(brace);
  if (context.run === undefined || answer.kind === 'unchecked') {
    context.count('unchecked');
    return true;
  }
  if (answer.kind === 'claim' || answer.proof.kind !== 'printed') {
    context.report({
      rule: 'unproven-option',
      severity: 'error',
      message: 'these braces print no value that a target could say',
      place: brace.place,
      help: 'ask for a value and do not compare it: `Pod IPs {at(3).podIPs}`',
    });
    return false;
  }
  if (answer.constant) {
    context.count('unchecked');
    context.report(constantValue(brace));
    return false;
  }
  const { text: printed, unordered, because, decides } = answer.proof;
  context.count(part === 'key' ? 'keys' : 'distractors', place);
  if (sameCell(text, printed, unordered) === (part === 'key')) {
    // Of a target that is asked in several rows, the proof that counts is that it fits its own.
    if (part === 'key' || !hasKey) context.prove(place, { kind: 'proven', because, ...(decides ? { decides } : {}) });
    return true;
  }
  const expected = part === 'key' ? printed : `anything but ${printed}`;
  context.report(
    misplacedTarget(claim, row, { asked: brace.expression, expected, found: text, because }, !hasKey),
    answer.rests,
  );
  return false;
}

/** Every target of a match says what the value in its own row comes to, and not what one in another row does. */
export const wrongTarget: Rule = (context) => {
  for (const { claims } of context.items) {
    const says = claims.filter((claim) => claim.kind === 'says');
    // By where the target stands: whether it fits its own row.
    const fits = new Map<Place, boolean>();
    for (const claim of says) if (claim.part === 'key') fits.set(claim.place, checkTarget(context, claim, true));
    for (const claim of says.filter(({ part }) => part === 'distractor')) {
      // What is wrong in one row is told; that it fits another may be the same mistake.
      if (fits.get(claim.place) === false) context.count('unchecked');
      else if (!checkTarget(context, claim, fits.has(claim.place))) fits.set(claim.place, false);
    }
  }
};
