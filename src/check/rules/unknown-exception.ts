import { nearest } from '../../model/nearest.ts';
import type { Rule } from '../context.ts';
import { writingRules } from '../writing-rules.ts';

/** Each exception names a rule of item writing; from the others there is none. */
export const unknownException: Rule = ({ lesson, report }) => {
  const names = writingRules.map(({ name }) => name);
  for (const { exceptions } of lesson.quiz?.items ?? [])
    for (const { rule, place } of exceptions) {
      if (names.includes(rule)) continue;
      const near = nearest(rule, names);
      report({
        rule: 'unknown-exception',
        severity: 'error',
        message: `\`${rule}\` is no rule that an item can be excepted from`,
        place,
        help:
          near === undefined
            ? `it can be from ${names.map((name) => `\`${name}\``).join(', ')}`
            : `there is \`${near}\``,
      });
    }
};
