import { itemTypes } from '../../items/index.ts';
import type { Rule } from '../context.ts';

/** The real grader gives full marks to the key and to nothing else. */
export const keyNotGraded: Rule = ({ items, report }) => {
  for (const item of items) {
    const type = itemTypes[item.type];
    const graded = type.graded(item);
    for (const { response, full, place, name } of type.probes(item)) {
      const { score } = type.grade(graded, response);
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
