import { both, claim, type Drafting, type Fact, moment, pairs, sayWhy, sayWhyNot, spoken } from './facts.ts';

const MOST_LINES = 12;

function stem(text: string, id: string, type: string): string {
  return `## ${text} {/* #${id}, type: ${type} */}`;
}

/** `text`: a variable's value at a moment, to be typed, with the value of another moment as what is wrong. */
export function* textDrafts({ facts }: Drafting, id: string): Generator<string> {
  for (const [key, other] of pairs(facts))
    yield `${stem(`What is *${key.label}* ${moment(key)}?`, id, 'text')}

- = {${spoken(key)}}

  ${both(key, other)} ${sayWhy(key)}
- != ${other.text} ${claim(spoken(key), other)}

  That is *${key.label}* ${moment(other)}. ${sayWhyNot(key, other)}
`;
}

/** `numeric`: how many parts a variable has at a moment, or its value where that is a number. */
export function* numericDrafts({ facts }: Drafting, id: string): Generator<string> {
  const asked = (fact: Fact): { readonly what: string; readonly is: string } | undefined => {
    if (typeof fact.value === 'number') return { what: `What is *${fact.label}*`, is: spoken(fact) };
    return Array.isArray(fact.value)
      ? { what: `How many does *${fact.label}* list`, is: `size(${spoken(fact)})` }
      : undefined;
  };
  for (const fact of facts.toReversed()) {
    const { what, is } = asked(fact) ?? {};
    if (what !== undefined) yield `${stem(`${what} ${moment(fact)}?`, id, 'numeric')}\n\n= {${is}}\n`;
  }
}

/** `console`: what a step's command prints, its last line left open. */
export function* consoleDrafts({ commands }: Drafting, id: string): Generator<string> {
  for (const { step, command, lines } of commands) {
    if (lines.at(-1) === '' || lines.length > MOST_LINES) continue;
    const shown = [`$ ${command}`, ...lines.slice(0, -1), '???'].join('\n');
    const before = step === 1 ? 'start' : `after step ${step - 1}`;
    yield `${stem(`What does the command of step ${step} print?`, id, 'console')}\n\n\`\`\`console ${before}\n${shown}\n\`\`\`\n`;
  }
}

/** `trace`: cells of the lesson's tracker, left open; a lesson has one such item. */
export function* traceDrafts(_: Drafting, id: string): Generator<string> {
  yield `${stem('Which values did you expect?', id, 'trace')}\n\nGo through the steps one by one.\n`;
}
