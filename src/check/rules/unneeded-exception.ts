import type { Rule } from '../context.ts';
import { writingRules } from '../writing-rules.ts';

/** Each exception is needed: without it, its rule would warn of its item. */
export const unneededException: Rule = ({ lesson, items, asked, errors, report }) => {
  if (errors().length > 0) return;
  for (const { id, exceptions } of lesson.quiz?.items ?? [])
    for (const { rule, place } of exceptions) {
      const found = writingRules.find(({ name }) => name === rule)?.find(items, asked) ?? [];
      if (found.some((finding) => finding.items.includes(id))) continue;
      report({
        rule: 'unneeded-exception',
        severity: 'warning',
        message: `\`${rule}\` has nothing to say about this item`,
        place,
        help: 'take this exception out',
      });
    }
};
