import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SequenceClaim } from '../items/item.ts';
import type { Told } from './context.ts';
import type { Rests } from './rests.ts';
import { tellBecause } from './tell.ts';

export type Entry = SequenceClaim['entries'][number];

/** An entry with the step after which it comes about, 0 where it is so at the start, and the claim that decided it. */
export interface Placed {
  readonly entry: Entry;
  readonly step: number;
  readonly told: Told;
  /** What its claims rest on, at its step and at those before. */
  readonly rests: Rests;
  /** An address that its author named besides. */
  readonly source?: string;
}

function moment(step: number): string {
  return step === 0 ? 'at the start' : `after step ${step}`;
}

/** An entry whose braces say nothing that is true or false. */
export function unprovenEntry({ place, braces }: Entry): Diagnostic {
  const message =
    braces.length > 0
      ? 'the braces of this entry print a value, and claim nothing'
      : 'this entry claims nothing that could be checked';
  const help =
    'say in braces what is so once it came about (`{dns.rcode == "NOERROR"}`), or, about no trace, `{unproved("why it comes here")}`';
  return { rule: 'unproven-option', severity: 'error', message, place, help };
}

/** An entry that is at no moment what it says. */
export function neverPlaced({ place, braces }: Entry, found: Told | undefined, last: number): Diagnostic {
  const because = tellBecause(found?.because ?? []);
  return {
    rule: 'wrong-order',
    severity: 'error',
    message: 'this entry never comes about in this execution',
    place,
    facts: {
      asked: `${braces.map(({ expression }) => expression).join(' and ')}, at the start and after each step`,
      expected: 'true after one of them',
      found: `${found?.found ?? 'false'}, after step ${last}`,
      ...(because === undefined ? {} : { because }),
    },
    help: "mend the entry's claim, or the step that should make it true",
  };
}

/** An entry against one written before it, which comes about at the same moment or later. */
export function disorder({ entry, step, told }: Placed, before: Placed): Diagnostic {
  const because = tellBecause(told.because);
  const same = before.step === step;
  return {
    rule: 'wrong-order',
    severity: 'error',
    message: same
      ? `this entry comes about ${moment(step)}, as another does, so the execution does not decide their order`
      : `this entry comes about ${moment(step)}, before one that is written above it`,
    place: entry.place,
    label: moment(step),
    related: [{ place: before.entry.place, label: moment(before.step) }],
    facts: {
      asked: `${entry.braces.map(({ expression }) => expression).join(' and ')}, at the start and after each step`,
      expected: `true for the first time later than ${before.step === 0 ? 'the start' : `step ${before.step}`}`,
      found: `true for the first time ${moment(step)}`,
      ...(because === undefined ? {} : { because }),
    },
    help: same
      ? 'take one of the two out, or claim something of it that becomes true at another step'
      : 'write the entries in the order in which they come about: the order written is the key',
  };
}
