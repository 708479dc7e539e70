import { saysNothing } from '../../items/entry/says-nothing.ts';
import type { ValueClaim } from '../../items/item.ts';
import type { Context, Rule } from '../context.ts';
import { constantValue } from '../constant-value.ts';
import { tellBecause } from '../tell.ts';

function checkValue(context: Context, { brace, part, place }: ValueClaim): void {
  const answer = context.ask(brace);
  if (context.run === undefined || answer.kind === 'unchecked') {
    context.count('unchecked');
    return;
  }
  if (answer.kind === 'claim' || answer.proof.kind !== 'printed') {
    context.report({
      rule: 'no-value',
      severity: 'error',
      message: 'these braces print no value that a reader could write',
      place: brace.place,
      help: `ask for a value (\`{size(at(3).dns.addresses)}\`), or write what is ${part === 'key' ? 'accepted' : 'wrong'} before the braces: \`${part === 'key' ? '=' : '!='} NXDOMAIN {${brace.expression}}\``,
    });
    return;
  }
  context.count(part === 'key' ? 'keys' : 'distractors');
  if (answer.constant) {
    context.report(constantValue(brace));
    return;
  }
  const { text, because, decides } = answer.proof;
  if (saysNothing(text)) {
    const reasons = tellBecause(because);
    context.report(
      {
        rule: 'no-value',
        severity: 'error',
        message: 'there is nothing here that a reader could write',
        place: brace.place,
        facts: {
          asked: brace.expression,
          expected: 'a value',
          found: text,
          ...(reasons === undefined ? {} : { because: reasons }),
        },
        help: 'ask for something that is there, at a step that has it',
      },
      answer.rests,
    );
    return;
  }
  context.prove(brace.place, answer.proof);
  context.prove(place, { kind: 'proven', because, ...(decides ? { decides } : {}) });
}

/** Every key that the model computes is a value that a reader can write. */
export const wrongValue: Rule = (context) => {
  for (const claim of context.items.flatMap(({ claims }) => claims))
    if (claim.kind === 'value') checkValue(context, claim);
};
