import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ClaimedRow, HoldsClaim, SaysClaim } from '../items/item.ts';
import type { ToldReason } from '../model/scope/reading.ts';
import { tellBecause } from './tell.ts';

/** What a target of a match was asked, and what it came to. */
interface Found {
  readonly asked: string;
  readonly expected: string;
  readonly found: string;
  readonly because: readonly ToldReason[];
}

/**
 * A target that does not fit its own row, or fits another, as a diagnostic.
 * @param isSpare whether it has no row of its own
 */
export function misplacedTarget(
  claim: HoldsClaim | SaysClaim,
  row: ClaimedRow,
  facts: Found,
  isSpare: boolean,
): Diagnostic {
  const { asked, expected, found } = facts;
  const because = tellBecause(facts.because);
  const isKey = claim.part === 'key';
  const says = claim.kind === 'says';
  return {
    rule: isKey ? 'wrong-key' : 'true-distractor',
    severity: 'error',
    message: isKey
      ? `this target does not fit its row, \`${row.name}\``
      : isSpare
        ? `this target should fit no row, and fits \`${row.name}\``
        : `this target fits the row \`${row.name}\` as well, where another is the key`,
    place: claim.place,
    label: isKey ? (says ? 'written here' : 'not true there') : 'should not fit there',
    related: [{ place: row.place, label: isKey ? 'its row' : 'fits this row' }],
    facts: { asked, expected, found, ...(because === undefined ? {} : { because }) },
    help: !isKey
      ? isSpare
        ? 'change it, or take it out: a target without a row has to be wrong everywhere'
        : 'change one of the two, so that each target fits one row; or give both rows the same target'
      : says
        ? `write \`${expected}\` in this cell, or mend what the row asks for`
        : 'if the execution is right, write what is true at that moment; if not, mend the execution or the claim',
  };
}
