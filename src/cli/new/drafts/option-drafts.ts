import { both, claim, type Drafting, type Fact, isLiteral, moment, pairs, sayWhy, sayWhyNot, spoken } from './facts.ts';

function stem(text: string, id: string): string {
  return `## ${text} {/* #${id} */}`;
}

/** `choice`: a variable's value at a moment, and the value that it had at another. */
export function* choiceDrafts({ facts }: Drafting, id: string): Generator<string> {
  for (const [key, other] of pairs(facts))
    yield `${stem(`What is *${key.label}* ${moment(key)}?`, id)}

- [ ] ${other.text} ${claim(spoken(key), other)}

  That is *${key.label}* ${moment(other)}. ${sayWhyNot(key, other)}
- [x] ${key.text} ${claim(spoken(key), key)}

  ${both(key, other)} ${sayWhy(key)}
`;
}

/** `multiple`: two values that a variable has, and one that it does not have then. */
export function* multipleDrafts({ facts }: Drafting, id: string): Generator<string> {
  const said = (fact: Fact, value: Fact): string =>
    `${fact.label} is ${value.text} ${moment(fact)} ${claim(spoken(fact), value)}`;
  for (const [key, other] of pairs(facts))
    yield `${stem(`What is so of *${key.label}*?`, id)}

- [ ] ${said(key, other)}

  ${both(key, other)} ${sayWhyNot(key, other)}
- [x] ${said(key, key)}

  ${both(key, other)} ${sayWhy(key)}
- [x] ${said(other, other)}

  ${both(key, other)} ${sayWhy(other)}
`;
}

/** `order`: the values that a variable has one after the other. */
export function* orderDrafts({ facts }: Drafting, id: string): Generator<string> {
  for (const [later, earlier] of pairs(facts)) {
    if (later.step < earlier.step) continue;
    yield `${stem(`In which order does *${later.label}* become this?`, id)}

1. ${earlier.text} ${claim(earlier.variable, earlier)}

   *${earlier.label}* is this ${moment(earlier)}. ${sayWhy(earlier)}
2. ${later.text} ${claim(later.variable, later)}

   *${later.label}* is this ${moment(later)}. ${sayWhy(later)}
`;
  }
}

/** `match`: moments of a variable, or of two, and their values. */
export function* matchDrafts({ facts }: Drafting, id: string): Generator<string> {
  const row = (fact: Fact): string => `| ${fact.label} ${moment(fact)} {${spoken(fact)}} | ${fact.text} |`;
  for (const one of facts.toReversed())
    for (const other of facts) {
      if (one.text === other.text || (!isLiteral(one) && !isLiteral(other))) continue;
      yield `${stem('Which value belongs where?', id)}

| What and when | Value |
| ------------- | ----- |
${row(other)}
${row(one)}
`;
    }
}
