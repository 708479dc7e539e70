import type { Proof } from '../../check/proof.ts';
import type { AnyModel } from '../../model/model.ts';
import type { ToldReason } from '../../model/scope/reading.ts';
import type { ReasonView, WhyView } from './views.ts';

function reason({ text, rules, step, run }: ToldReason, model: AnyModel): ReasonView {
  const when = [run === undefined ? '' : `in the what-if ${run}`, step === undefined ? '' : `step ${step}`].filter((part) => part !== '').join(', ');
  return {
    text,
    ...(when === '' ? {} : { when }),
    rules: rules.flatMap((id) => {
      const rule = model.rules[id];
      return rule === undefined ? [] : [{ id, title: rule.title, ...(rule.source ? { source: rule.source } : {}) }];
    }),
  };
}

/** What a reader is told who asks why; undefined where nothing was proven. */
export function whyView(proofs: readonly (Proof | undefined)[], model: AnyModel): WhyView | undefined {
  const because = proofs.flatMap((proof) => (proof?.kind === 'proven' ? proof.because : []));
  const reasons = [...new Map(because.map((each) => [`${each.step} ${each.run} ${each.text}`, each])).values()];
  return reasons.length === 0 ? undefined : { reasons: reasons.map((each) => reason(each, model)) };
}
