import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { HoldsClaim } from '../../items/item.ts';
import type { Answer, Context, Rule } from '../context.ts';
import type { Proof } from '../proof.ts';
import { tellBecause } from '../tell.ts';

type Claim = Extract<Answer, { kind: 'claim' }>;

function wrong(claim: HoldsClaim, decisive: Claim, keys: readonly HoldsClaim[]): Diagnostic {
  const { asked, found, because } = decisive.told;
  const reasons = tellBecause(because);
  const isKey = claim.part === 'key';
  return {
    rule: isKey ? 'wrong-key' : 'true-distractor',
    severity: 'error',
    message: isKey
      ? 'the key is not true of this execution'
      : 'this distractor is true of this execution, as the key should be',
    place: claim.place,
    label: isKey ? 'marked as the key' : 'marked as wrong',
    ...(isKey ? {} : { related: keys.map((key) => ({ place: key.place, label: 'the key' })) }),
    facts: {
      asked,
      expected: isKey ? 'true' : 'false',
      found: isKey ? found : 'true',
      ...(reasons === undefined ? {} : { because: reasons }),
    },
    help: isKey
      ? "if the execution is right, mark the option that is true; if not, mend the execution or this option's claim"
      : 'change the option or its claim so that it is wrong, or make it the key',
  };
}

function unproven({ part, place, braces }: HoldsClaim): Diagnostic {
  const printed = braces.length > 0;
  return {
    rule: 'unproven-option',
    severity: 'error',
    message: printed
      ? 'the braces of this option print a value, and claim nothing'
      : 'this option claims nothing that could be checked',
    place,
    help: `${printed ? 'compare the value' : 'say in braces what the option means'} (\`{at(3).dns.rcode == "NXDOMAIN"}\`), or, about no trace, \`{unproved("why ${part === 'key' ? 'it is right' : 'it is wrong'}")}\``,
  };
}

function checkOption(context: Context, claim: HoldsClaim, keys: readonly HoldsClaim[]): void {
  const answers = claim.braces.map((brace) => ({ brace, answer: context.ask(brace, claim.step) }));
  if (context.run === undefined || answers.some(({ answer }) => answer.kind === 'unchecked')) {
    context.count('unchecked');
    return;
  }
  for (const { brace, answer } of answers)
    if (answer.kind === 'value' && answer.proof.kind === 'printed') context.prove(brace.place, answer.proof);
  const claims = answers.map(({ answer }) => answer).filter((answer) => answer.kind === 'claim');
  const assertion = answers
    .map(({ answer }) => (answer.kind === 'value' ? answer.proof : undefined))
    .find((proof): proof is Proof => proof?.kind === 'sourced' || proof?.kind === 'asserted');
  if (claims.length === 0 && assertion === undefined) {
    context.report(unproven(claim));
    return;
  }
  context.count(claim.part === 'key' ? 'keys' : 'distractors');
  if (claims.length === 0) {
    if (assertion !== undefined) context.prove(claim.place, assertion);
    return;
  }
  const firstFalse = claims.find((each) => !each.holds);
  const decisive = claim.part === 'key' ? firstFalse : firstFalse === undefined ? claims[0] : undefined;
  if (decisive !== undefined) context.report(wrong(claim, decisive, keys));
  else {
    const { because = [], decides } = (firstFalse ?? claims[0])?.told ?? {};
    context.prove(claim.place, { kind: 'proven', because, ...(decides ? { decides } : {}) });
  }
}

/** Every key is true of the execution, and every distractor is false. */
export const wrongOption: Rule = (context) => {
  for (const item of context.items) {
    const claims = item.claims.filter((claim) => claim.kind === 'holds');
    const keys = claims.filter((claim) => claim.part === 'key');
    for (const claim of claims) checkOption(context, claim, keys);
  }
};
