import { say } from './say.ts';
import { showControls } from './show-controls.ts';
import { showMe } from './show-me.ts';
import { moved, moveOfKey, stepOfHash } from './step.ts';

/** Steps through an execution: its row, its tracker column and its stage of the flow are marked, and its state is shown. */
export class StepperElement extends HTMLElement {
  #step = 0;
  #states: HTMLElement[] = [];

  connectedCallback(): void {
    this.#states = [...this.querySelectorAll<HTMLElement>('[data-state]')];
    // All states stand in a closed <details> until now; from here on one of them is shown at a time.
    this.querySelector('details')?.replaceWith(...this.#states);
    showControls(this);
    this.addEventListener('click', ({ target }) => {
      const move = target instanceof Element ? target.closest<HTMLElement>('[data-move]')?.dataset['move'] : undefined;
      if (move !== undefined) this.#go(moved(move, this.#step, this.#last));
    });
    this.addEventListener('keydown', (event) => this.#onKey(event));
    // A click, because a link to the step that the address names already changes no hash.
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link === null) return;
      this.#follow(link.hash);
      if (link.dataset['show'] !== undefined) showMe(link);
    });
    addEventListener('hashchange', () => this.#follow(location.hash));
    this.show(stepOfHash(location.hash, this.#last) ?? 0);
  }

  /** The step whose state is shown; the start is 0. */
  get step(): number {
    return this.#step;
  }

  get #last(): number {
    return this.#states.length - 1;
  }

  #onKey(event: KeyboardEvent): void {
    const { key, target } = event;
    const move = moveOfKey(key);
    if (
      move === undefined ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      !(target instanceof Element)
    )
      return;
    // What scrolls by these keys keeps them, and up and down scroll the page but where the buttons have the focus.
    if (target.closest('pre, [popover]') || (/Up|Down/.test(key) && !target.closest('[data-move]'))) return;
    event.preventDefault();
    this.#go(moved(move, this.#step, this.#last));
  }

  #follow(hash: string): void {
    const step = stepOfHash(hash, this.#last);
    if (step !== undefined) this.#go(step);
  }

  #go(step: number): void {
    if (step === this.#step) return;
    this.show(step);
    say(this.#states[step]?.dataset['said'] ?? '');
    dispatchEvent(new Event('step-change'));
  }

  /** Shows the state after a step, or after the last where there are not so many. */
  show(asked: number): void {
    const step = Math.min(asked, this.#last);
    this.#step = step;
    for (const [at, state] of this.#states.entries()) state.hidden = at !== step;
    for (const button of this.querySelectorAll<HTMLElement>('[data-move]')) {
      button.ariaDisabled = String(moved(button.dataset['move'] ?? '', step, this.#last) === step);
    }
    for (const part of document.querySelectorAll<HTMLElement>('[data-steps]')) {
      const current = part.dataset['steps']?.split(' ').includes(String(step)) ?? false;
      part.toggleAttribute('data-current', current);
      // A tracker's cells are marked for the eye alone: its column header says it once.
      if (part.localName !== 'td') part.ariaCurrent = current ? 'step' : null;
    }
  }
}

customElements.define('dry-stepper', StepperElement);
