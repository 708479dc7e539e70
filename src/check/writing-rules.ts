import { allOfTheAbove } from './rules/all-of-the-above.ts';
import { keyFirst } from './rules/key-first.ts';
import { longestKey } from './rules/longest-key.ts';
import { missingRationale } from './rules/missing-rationale.ts';
import { negativeStem } from './rules/negative-stem.ts';
import { repeatedStem } from './rules/repeated-stem.ts';
import { sameOption } from './rules/same-option.ts';
import { tellingHint } from './rules/telling-hint.ts';
import type { WritingRule } from './writing-rule.ts';

/** The rules of item writing: those that an item may be excepted from. */
export const writingRules: readonly WritingRule[] = [
  longestKey,
  keyFirst,
  allOfTheAbove,
  negativeStem,
  sameOption,
  repeatedStem,
  tellingHint,
  missingRationale,
];
