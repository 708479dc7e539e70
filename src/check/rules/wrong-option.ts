import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { HoldsClaim } from '../../items/item.ts';
import type { Answer, Context, Rule } from '../context.ts';
import { fixedMoment } from '../fixed-moment.ts';
import type { Proof } from '../proof.ts';
import { misplacedTarget } from '../misplaced-target.ts';
import { tellBecause } from '../tell.ts';
import { untrueWords } from '../untrue-words.ts';

type Claim = Extract<Answer, { kind: 'claim' }>;

function wrong(claim: HoldsClaim, decisive: Claim, keys: readonly HoldsClaim[]): Diagnostic {
  const { asked, found, because } = decisive.told;
  const isKey = claim.part === 'key';
  if (claim.row !== undefined) {
    const facts = { asked, expected: isKey ? 'true' : 'false', found: isKey ? found : 'true', because };
    return misplacedTarget(
      claim,
      claim.row,
      facts,
      keys.every((key) => key.place !== claim.place),
    );
  }
  const reasons = tellBecause(because);
  const { message, label, help } = untrueWords(claim);
  return {
    rule: isKey ? 'wrong-key' : 'true-distractor',
    severity: 'error',
    message,
    place: claim.place,
    label,
    ...(isKey ? {} : { related: keys.map((key) => ({ place: key.place, label: untrueWords(key).key })) }),
    facts: {
      asked,
      expected: isKey ? 'true' : 'false',
      found: isKey ? found : 'true',
      ...(reasons === undefined ? {} : { because: reasons }),
    },
    help,
  };
}

function unproven({ what, part, place, braces }: HoldsClaim): Diagnostic {
  const printed = braces.length > 0;
  const claim = what === 'target' ? 'dns.rcode == "NXDOMAIN"' : 'at(3).dns.rcode == "NXDOMAIN"';
  const why = what === 'target' ? 'why it fits' : part === 'key' ? 'why it is right' : 'why it is wrong';
  return {
    rule: 'unproven-option',
    severity: 'error',
    message: printed
      ? `the braces of this ${what} print a value, and claim nothing`
      : `this ${what} claims nothing that could be checked`,
    place,
    help: `${printed ? 'compare the value' : `say in braces what the ${what} means`} (\`{${claim}}\`), or, about no trace, \`{unproved("${why}")}\``,
  };
}

/** @returns whether it came out as it must, as far as it could be asked */
function checkOption(context: Context, claim: HoldsClaim, keys: readonly HoldsClaim[]): boolean {
  const last = context.lesson.execution?.steps.length ?? 0;
  const step = claim.step === 'final' ? last : claim.step;
  const [fixed] = step === undefined ? [] : claim.braces.map(fixedMoment).filter((each) => each !== undefined);
  if (fixed !== undefined) {
    context.report(fixed);
    context.count('unchecked');
    return false;
  }
  // That there is no such step is told elsewhere.
  const answers =
    step !== undefined && step > last ? [] : claim.braces.map((brace) => ({ brace, answer: context.ask(brace, step) }));
  if (context.run === undefined || (step ?? 0) > last || answers.some(({ answer }) => answer.kind === 'unchecked')) {
    context.count('unchecked');
    return true;
  }
  for (const { brace, answer } of answers)
    if (answer.kind === 'value' && answer.proof.kind === 'printed') context.prove(brace.place, answer.proof);
  const claims = answers.map(({ answer }) => answer).filter((answer) => answer.kind === 'claim');
  const assertion = answers
    .map(({ answer }) => (answer.kind === 'value' ? answer.proof : undefined))
    .find((proof): proof is Proof => proof?.kind === 'sourced' || proof?.kind === 'asserted');
  if (claims.length === 0 && assertion === undefined) {
    context.report(unproven(claim));
    return false;
  }
  context.count(claim.part === 'key' ? 'keys' : 'distractors', claim.place);
  if (claims.length === 0) {
    if (assertion !== undefined) context.prove(claim.place, assertion);
    return true;
  }
  const firstFalse = claims.find((each) => !each.holds);
  const decisive = claim.part === 'key' ? firstFalse : firstFalse === undefined ? claims[0] : undefined;
  if (decisive !== undefined) {
    context.report(wrong(claim, decisive, keys), decisive.rests);
    return false;
  }
  const wrongs = claims.filter(({ holds }) => !holds).map(({ nowhere }) => nowhere());
  if (
    claim.part === 'distractor' &&
    keys.every((key) => key.place !== claim.place) &&
    wrongs[0] &&
    wrongs.every((each) => each !== undefined)
  ) {
    context.report({ rule: 'empty-claim', severity: 'error', place: claim.place, ...wrongs[0] });
    return false;
  }
  const { because = [], decides } = (firstFalse ?? claims[0])?.told ?? {};
  // Of a target that is asked in several rows, the proof that counts is that it fits its own.
  if (claim.part === 'key' || keys.every((key) => key.place !== claim.place))
    context.prove(claim.place, {
      kind: 'proven',
      because,
      ...(decides ? { decides } : {}),
      ...(assertion?.kind === 'sourced' ? { source: assertion.url } : {}),
    });
  return true;
}

/** Every key is true of the execution, and every distractor is false. */
export const wrongOption: Rule = (context) => {
  for (const item of context.items) {
    const claims = item.claims.filter((claim) => claim.kind === 'holds');
    const keys = claims.filter((claim) => claim.part === 'key');
    const told = new Set(keys.filter((key) => !checkOption(context, key, keys)).map(({ place }) => place));
    for (const claim of claims.filter(({ part }) => part === 'distractor')) {
      // What is wrong in one row is told; that it fits another may be the same mistake.
      if (told.has(claim.place)) context.count('unchecked');
      else if (!checkOption(context, claim, keys)) told.add(claim.place);
    }
  }
};
