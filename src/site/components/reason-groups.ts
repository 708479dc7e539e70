import type { ReasonView, RuleView, WhyView } from '../view/views.ts';

/** A reason whose `when` is left out where it is that of the reason before. */
export interface ToldReason {
  readonly text: string;
  readonly when?: string;
  readonly ruleIds: readonly string[];
}

/** The reasons, and after them each rule once, however many of them follow it. */
export function groupReasons({ reasons }: WhyView): {
  readonly told: readonly ToldReason[];
  readonly rules: readonly RuleView[];
} {
  const told = reasons.map(({ text, when, rules }: ReasonView, at): ToldReason => ({
    text,
    ...(when === undefined || when === reasons[at - 1]?.when ? {} : { when }),
    ruleIds: rules.map(({ id }) => id),
  }));
  const rules = new Map(reasons.flatMap((reason) => reason.rules.map((rule) => [rule.id, rule])));
  return { told, rules: [...rules.values()] };
}
