import type { Grade, Response } from '../progress/response.ts';
import type { SavedItem } from './progress.ts';

/** The event, bubbling, that an item sends whenever there is something new to save or to score. */
export const ITEM_CHANGE = 'item-change';

/** Shows what only works with this script, under one element. */
export function showControls(element: HTMLElement): void {
  for (const control of element.querySelectorAll<HTMLElement>('[data-script]')) control.hidden = false;
}

/**
 * What the custom element of each item type is to the quiz around it. A type says how its controls are read and written,
 * what is left open and how a response is graded; the rest is the same for all.
 */
export abstract class ItemElement extends HTMLElement {
  #grade: Grade | undefined;

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

  connectedCallback(): void {
    showControls(this);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#check();
    });
    this.addEventListener('input', () => this.#clear());
    this.addEventListener('toggle', () => this.#changed(), true);
    this.control('again')?.addEventListener('click', () => {
      this.reset();
      this.querySelector('input')?.focus();
    });
  }

  /** The score of the checked response, 0 to 1; undefined before it is checked. */
  get score(): number | undefined {
    return this.#grade?.score;
  }

  get saved(): SavedItem {
    return {
      response: this.read(),
      checked: this.#grade !== undefined,
      hints: this.#hints().filter(({ open }) => open).length,
    };
  }

  restore({ response, checked, hints }: SavedItem): void {
    this.write(response);
    for (const [at, hint] of this.#hints().entries()) hint.open = at < hints;
    if (checked && this.left() === undefined) this.#check();
  }

  /** Forgets the response and closes the hints. */
  reset(): void {
    this.write({});
    for (const aside of this.querySelectorAll('details')) aside.open = false;
    this.#clear();
  }

  protected control(name: string): HTMLElement | null {
    return this.querySelector(`[data-part=${name}]`);
  }

  #hints(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details[data-part=hint]')];
  }

  #changed(): void {
    this.dispatchEvent(new CustomEvent(ITEM_CHANGE));
  }

  /** Marks each part of the response as it was graded; undefined takes the marks away. */
  #mark(grade: Grade | undefined): void {
    this.#grade = grade;
    const again = this.control('again');
    if (again) again.hidden = grade === undefined;
    if (grade === undefined) delete this.dataset['verdict'];
    else this.dataset['verdict'] = grade.score === 1 ? 'correct' : grade.score > 0 ? 'partly' : 'wrong';
    for (const part of this.querySelectorAll<HTMLElement>('[data-of]')) {
      const right = grade?.parts[part.dataset['of'] ?? ''];
      if (right === undefined) delete part.dataset['mark'];
      else part.dataset['mark'] = right ? 'right' : 'wrong';
    }
  }

  /** Says that something is left open, or takes that back. */
  #missing(control: HTMLElement | undefined): void {
    const group = this.querySelector('fieldset');
    const error = this.control('error');
    if (!group || !error) return;
    error.hidden = control === undefined;
    if (control === undefined) {
      group.removeAttribute('aria-invalid');
      group.removeAttribute('aria-describedby');
      return;
    }
    group.setAttribute('aria-invalid', 'true');
    group.setAttribute('aria-describedby', error.id);
    control.focus();
  }

  #clear(): void {
    this.#missing(undefined);
    this.#mark(undefined);
    this.control('feedback')?.replaceChildren();
    this.#changed();
  }

  #check(): void {
    const control = this.left();
    this.#missing(control);
    if (control !== undefined) return;
    const grade = this.grade(this.read());
    this.#mark(grade);
    const verdict = document.createElement('p');
    verdict.className = 'verdict';
    verdict.textContent = grade.score === 1 ? '✓ Correct.' : grade.score > 0 ? '◐ Partly correct.' : '✗ Not correct.';
    const rationales = this.told(grade).map(
      (id) => this.querySelector(`[data-rationale="${CSS.escape(id)}"]`)?.cloneNode(true) ?? '',
    );
    this.control('feedback')?.replaceChildren(verdict, ...rationales);
    this.#changed();
  }
}
