import type { DnsQuestion, DnsReply, ModelDns } from './model-dns.ts';

/** The states of a run, one of them at a time the one that is served. */
export class Session {
  readonly #dns: ModelDns;
  readonly #states: readonly unknown[];
  readonly #commands: readonly (readonly string[])[];
  step: number;

  /**
   * @param states the start, then the state after each step
   * @param step the one to begin with, which is among them
   */
  constructor(dns: ModelDns, states: readonly unknown[], commands: readonly (readonly string[])[], step: number) {
    this.#dns = dns;
    this.#states = states;
    this.#commands = commands;
    this.step = step;
  }

  ask(question: DnsQuestion): DnsReply {
    return this.#dns.ask(this.#states[this.step], question);
  }

  /** Goes one step on; false where there is none. */
  next(): boolean {
    if (this.step + 1 >= this.#states.length) return false;
    this.step += 1;
    return true;
  }

  /** `after step 3 of 6: nslookup my-headless-service`, or the start. */
  told(): string {
    const all = this.#commands.length;
    if (this.step === 0) return `at the start, before step 1 of ${all}`;
    return `after step ${this.step} of ${all}: ${(this.#commands[this.step - 1] ?? []).join('; ')}`;
  }

  /** Why there is no next step. */
  ending(): string {
    return this.step === this.#commands.length
      ? 'that was the last step'
      : `the run ends here, before step ${this.step + 1} is done: \`npm run check\` says why`;
  }

  /** A name to try: one that this state has, else the one that was there last, else the next that will be. */
  nameToTry(): string | undefined {
    const until = this.#states.slice(0, this.step + 1).toReversed();
    for (const state of [...until, ...this.#states.slice(this.step + 1)]) {
      const name = this.#dns.nameToTry(state);
      if (name !== undefined) return name;
    }
    return undefined;
  }
}
