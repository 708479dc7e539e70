import type { Proof } from '../../check/proof.ts';
import type { AnyModel } from '../../model/model.ts';
import type { ToldReason } from '../../model/scope/reading.ts';
import type { ReasonView, RuleView, WhyView } from './views.ts';

/** The value kept for a key, made when it is first asked for. */
function once<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key) ?? make();
  kept.set(key, known);
  return known;
}

/**
 * Makes the answers to "why?" of one lesson. Equal answers are the same object: many cells rest on the same few reasons, and
 * Astro keeps an object once however often it is used.
 */
export class Whys {
  readonly #model: AnyModel;
  readonly #rules = new Map<string, RuleView | undefined>();
  readonly #reasons = new Map<string, ReasonView>();
  readonly #whys = new Map<string, WhyView>();

  constructor(model: AnyModel) {
    this.#model = model;
  }

  #rule(id: string): RuleView | undefined {
    return once(this.#rules, id, () => {
      const rule = this.#model.rules[id];
      return rule && { id, title: rule.title, ...(rule.source ? { source: rule.source } : {}) };
    });
  }

  #reason({ text, rules, step, run }: ToldReason): ReasonView {
    const when = [run === undefined ? '' : `in the what-if ${run}`, step === undefined ? '' : `step ${step}`]
      .filter((part) => part !== '')
      .join(', ');
    return once(this.#reasons, `${when}: ${text}`, () => ({
      text,
      ...(when === '' ? {} : { when }),
      rules: rules.flatMap((id) => this.#rule(id) ?? []),
    }));
  }

  /** What a reader is told who asks why; undefined where nothing was proven. */
  of(proofs: readonly (Proof | undefined)[]): WhyView | undefined {
    const because = proofs.flatMap((proof) => (proof?.kind === 'proven' ? proof.because : []));
    const reasons = [...new Set(because.map((reason) => this.#reason(reason)))];
    if (reasons.length === 0) return undefined;
    return once(this.#whys, reasons.map(({ when, text }) => `${when}: ${text}`).join('\n'), () => ({ reasons }));
  }
}
