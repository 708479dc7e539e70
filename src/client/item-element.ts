import { earned } from '../progress/earned.ts';
import type { Grade, Response } from '../progress/response.ts';
import { say } from './say.ts';
import { earnedText } from './earned-text.ts';
import { markParts } from './mark-parts.ts';
import { showControls } from './show-controls.ts';
import { toldRationale } from './told-rationale.ts';

/** The event, bubbling, that an item sends whenever its state has changed. */
export const ITEM_CHANGE = 'item-change';

/** What an item is like to the quiz around it. */
export interface ItemState {
  readonly response: Response;
  /** How many hints were opened before it was graded. */
  readonly hints: number;
  /** What it earned in points; undefined before it is graded. */
  readonly earned: number | undefined;
}

/**
 * What the custom element of each item type is to the quiz around it. A type says how its controls are read and written,
 * what is left open and how a response is graded; the rest is the same for all. A type whose controls are not native ones sends
 * an `input` event when its response changes.
 */
export abstract class ItemElement extends HTMLElement {
  #grade: Grade | undefined;
  #earned: number | undefined;
  #hints = 0;
  #fixed = false;
  /** What was graded, as long as it is fixed. */
  #response: Response = {};

  /** What the learner has given, by the ids of the parts; parts left open are absent. */
  abstract read(): Response;

  /** Puts a response into the controls; an empty one clears them. */
  abstract write(response: Response): void;

  /** The first control that is left open; undefined where the response is whole. */
  abstract left(): HTMLElement | undefined;

  /** Grades with the function that the checker proved. */
  abstract grade(response: Response): Grade;

  /** What the grader needs, from the markup. */
  protected graded(): ReturnType<typeof JSON.parse> {
    return JSON.parse(this.dataset['graded'] ?? '');
  }

  /** The ids of the parts whose rationales are shown after grading: those that were given. */
  protected told(grade: Grade): readonly string[] {
    return Object.keys(grade.parts);
  }

  /** What is said of a part besides its rationale: what was given, where that is not plain. */
  protected remark(_id: string): string {
    return '';
  }

  /** What is said where something is left open. */
  protected openWords(words: string): string {
    return words;
  }

  connectedCallback(): void {
    showControls(this);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      // Where feedback comes at the end, only the quiz grades.
      if (!this.closest('[data-feedback="at the end"]')) this.#check();
    });
    this.addEventListener('input', () => {
      if (this.#fixed) this.write(this.#response);
      else {
        this.#missing();
        this.#changed();
      }
    });
    // Before the types' own listeners: what is fixed does not move.
    const guard = (event: Event): void => {
      const { target } = event;
      if (!this.#fixed || !(target instanceof Element) || !target.closest('fieldset') || target.closest('a')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    for (const type of ['click', 'dragstart']) this.addEventListener(type, guard, true);
    this.addEventListener(
      'toggle',
      () => {
        const open = this.#asides().filter((hint) => hint.open).length;
        if (this.#grade || open <= this.#hints) return;
        this.#hints = open;
        this.#changed();
      },
      true,
    );
  }

  /** What to keep of it. */
  get state(): ItemState {
    const response = this.#grade ? this.#response : this.read();
    return { response, hints: this.#hints, earned: this.#earned };
  }

  /** Whether it can no longer be changed. */
  get isFixed(): boolean {
    return this.#fixed;
  }

  /** The stem's words. */
  get stem(): string {
    return this.querySelector('legend h3')?.textContent.trim() ?? '';
  }

  /** The score of the graded response, 0 to 1; undefined before it is graded. */
  get score(): number | undefined {
    return this.#grade?.score;
  }

  /** The verdict in words, with what was earned; empty before it is graded. */
  get verdict(): string {
    if (!this.#grade) return '';
    const { score } = this.#grade;
    const wrong = Object.keys(this.#response).length > 0 ? '✗ Not correct' : '✗ Left open';
    const words = score === 1 ? '✓ Correct' : score > 0 ? '◐ Partly correct' : wrong;
    return `${words}: ${earnedText(this.#earned ?? 0, Number(this.dataset['points']))}.`;
  }

  /**
   * Takes over what was kept.
   * @param fixed whether it can no longer be changed; what is graded never can
   */
  load({ response, hints, earned: kept }: ItemState, fixed = false): void {
    this.write(response);
    if (hints !== this.#hints) for (const [at, hint] of this.#asides().entries()) hint.open = at < hints;
    this.#hints = hints;
    this.#missing();
    this.#earned = kept;
    this.#response = response;
    this.#mark(kept === undefined ? undefined : this.grade(response), fixed);
  }

  /**
   * Grades what was given, whole or not.
   * @param aloud whether the verdict is said to those who listen
   */
  finish(aloud = false): void {
    if (aloud && this.#grade) this.#say();
    if (this.#grade) return;
    this.#response = this.read();
    const grade = this.grade(this.#response);
    const { points, hintCost = 0 } = this.dataset;
    this.#earned = earned(Number(points), grade.score, this.#hints, Number(hintCost));
    this.#missing();
    this.#mark(grade, true);
    // Before the change is told: what the quiz says of its end comes after it.
    if (aloud) this.#say();
    this.#changed();
  }

  protected control(name: string): HTMLElement | null {
    return this.querySelector(`[data-part=${name}]`);
  }

  #asides(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('[data-part=hint]')];
  }

  #changed(): void {
    this.dispatchEvent(new Event(ITEM_CHANGE, { bubbles: true }));
  }

  /** Marks each part of the response as it was graded, and tells the rationales; undefined takes all that away. */
  #mark(grade: Grade | undefined, fixed: boolean): void {
    this.#grade = grade;
    this.#fixed = fixed || grade !== undefined;
    this.toggleAttribute('data-fixed', this.#fixed);
    for (const control of this.querySelectorAll<HTMLInputElement>('fieldset :is(input, select, textarea, button)')) {
      control.ariaDisabled = this.#fixed ? 'true' : null;
      control.readOnly = this.#fixed;
    }
    markParts(this, grade);
    const key = this.control('key');
    const rationales = grade ? this.told(grade) : [];
    const verdict = document.createElement('p');
    verdict.className = 'verdict';
    verdict.textContent = this.verdict;
    this.control('feedback')?.replaceChildren(
      ...(grade ? [verdict] : []),
      ...rationales.map((id) => toldRationale(key, id, grade?.parts[id] ?? grade?.score === 1, this.remark(id))),
    );
    if (!this.#fixed) key?.removeAttribute('open');
  }

  /** Says that something is left open, or takes that back. */
  #missing(control?: HTMLElement): void {
    const group = this.querySelector('fieldset');
    const error = this.control('error');
    if (!group || !error) return;
    error.hidden = !control;
    group.ariaInvalid = control ? 'true' : null;
    if (control) {
      error.textContent = this.openWords((error.dataset['words'] ??= error.textContent));
      group.setAttribute('aria-describedby', error.id);
      control.focus();
      // Where the focus stays in the group, its description is not read again.
      say(error.textContent);
    } else group.removeAttribute('aria-describedby');
  }

  #check(): void {
    const control = this.#grade ? undefined : this.left();
    if (control) this.#missing(control);
    else this.finish(true);
  }

  #say(): void {
    say(`Item ${this.dataset['number']}: ${this.verdict}`);
  }
}
