import type { Rule } from '../context.ts';

/** The real grader gives full marks to the key and to nothing else. */
export const keyNotGraded: Rule = ({ items, asked, report }) => {
  // Where two forms read the same, the grader cannot but accept both.
  for (const item of items.filter((each) => each.mistakes(asked).length === 0)) {
    const grader = item.grader(asked);
    for (const { response, full, place, name } of grader?.probes ?? []) {
      const score = grader?.grade(response).score;
      if ((score === 1) === full) continue;
      report({
        rule: 'key-not-graded',
        severity: 'error',
        message: full ? 'the grader does not give the key full marks' : 'the grader gives a distractor full marks',
        place,
        facts: { asked: `the score of \`${name}\``, expected: full ? '1' : 'less than 1', found: String(score) },
      });
    }
  }
};
