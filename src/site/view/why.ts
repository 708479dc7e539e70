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
 * Makes the answers to "why?" of one lesson. Equal answers are the same object: many cells rest on the same few reasons,
 * Astro keeps an object once however often it is used, and a page shows it once.
 */
export class Whys {
  readonly #model: AnyModel;
  readonly #rules = new Map<string, RuleView>();
  readonly #reasons = new Map<string, ReasonView>();
  readonly #whys = new Map<string, WhyView>();

  constructor(model: AnyModel) {
    this.#model = model;
  }

  /** The rules of all reasons so far. */
  get rules(): readonly RuleView[] {
    return [...this.#rules.values()];
  }

  /** The id of a rule that the model has. */
  #rule(id: string): string[] {
    const rule = this.#model.rules[id];
    if (rule === undefined) return [];
    return [
      once(this.#rules, id, () => ({ id, title: rule.title, ...(rule.source ? { source: rule.source } : {}) })).id,
    ];
  }

  #reason({ text, rules, step, run }: ToldReason): ReasonView {
    const when = [run === undefined ? '' : `in the what-if ${run}`, step === undefined ? '' : `step ${step}`]
      .filter((part) => part !== '')
      .join(', ');
    return once(this.#reasons, `${when}: ${text}`, () => ({
      text,
      ...(when === '' ? {} : { when }),
      rules: rules.flatMap((id) => this.#rule(id)),
    }));
  }

  /** What a reader is told who asks why; undefined where nothing was proven. */
  of(proofs: readonly (Proof | undefined)[]): WhyView | undefined {
    const because = proofs.flatMap((proof) => (proof?.kind === 'proven' ? proof.because : []));
    const reasons = [...new Set(because.map((reason) => this.#reason(reason)))];
    if (reasons.length === 0) return undefined;
    const key = reasons.map(({ when, text }) => `${when}: ${text}`).join('\n');
    return once(this.#whys, key, () => ({ id: `w${this.#whys.size + 1}`, reasons }));
  }
}
