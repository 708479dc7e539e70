import type { Attempt } from '../progress/attempt.ts';
import { fitAttempt } from '../progress/fit-attempt.ts';
import { scoreOf } from '../progress/totals.ts';
import { AttemptKeeper } from './attempt-keeper.ts';
import { holdAttempt } from './attempt-lock.ts';
import { isoNow } from './iso-now.ts';
import { ITEM_CHANGE, ItemElement } from './item-element.ts';
import { itemToday, newAttempt } from './new-attempt.ts';
import { orderOptions } from './order-options.ts';
import type { ProgressStore } from './progress-store.ts';
import { quizPart } from './quiz-part.ts';
import type { Quiz } from './quiz.ts';
import { randomSeed } from './random-seed.ts';
import { say } from './say.ts';
import { scoreText } from './score.ts';

/** Runs a quiz: attempts, their score, and what is kept of them. What is seldom needed is loaded when it is. */
export class QuizEngine implements Quiz {
  readonly element: HTMLElement;
  readonly items: readonly ItemElement[];
  readonly #store: ProgressStore;
  readonly #keeper: AttemptKeeper;
  /** The lesson's attempts, as they were kept when that was looked up last. */
  #kept: readonly Attempt[];
  #release: (() => void) | undefined;
  #ending = false;
  /** The id of the finished attempt whose end is shown. */
  #ended = '';

  /**
   * Goes on with the attempt that is under way, shows the last one where none is, or else stands before a new one.
   * @param kept the lesson's attempts, the oldest first
   * @param seed what a new attempt shuffles by
   */
  constructor(
    element: HTMLElement,
    items: readonly ItemElement[],
    store: ProgressStore,
    kept: readonly Attempt[],
    seed: number,
  ) {
    this.element = element;
    this.items = items;
    this.#store = store;
    this.#kept = kept;
    const quiz = items.map(itemToday);
    const suits = (attempt: Attempt): boolean =>
      quiz.every(({ id, version }) => attempt.items.some((item) => item.id === id && item.version === version));
    const open = kept.find(({ finished }) => !finished);
    const last = open ?? kept.at(-1);
    const goOn = open ?? (last && (suits(last) || kept.length >= this.limit) ? last : undefined);
    const attempt = goOn ? fitAttempt(goOn, quiz) : newAttempt(element, items, seed);
    this.#keeper = new AttemptKeeper(store, attempt, !!goOn, () => {
      if (!this.#keeper.kept) this.#keeper.show(newAttempt(element, items, randomSeed()), false);
      this.#show();
    });
    // What the reader was quick to give.
    for (const item of items) if (Object.keys(item.state.response).length > 0 || item.state.hints > 0) this.#take(item);
    element.addEventListener(ITEM_CHANGE, ({ target }) => target instanceof ItemElement && this.#take(target));
    store.onChange(() => void this.#look());
    this.#show();
    // What came while nobody listened yet.
    void this.#look();
    if (last && !suits(last)) void import('./quiz-changes.ts').then(({ showChanges }) => showChanges(this, last));
  }

  place(name: string): HTMLElement {
    return quizPart(this.element, name);
  }

  get attempt(): Attempt {
    return this.#keeper.attempt;
  }

  get finished(): readonly Attempt[] {
    const { attempt } = this;
    return [...this.#kept.filter(({ id }) => id !== attempt.id), attempt].filter(({ finished }) => finished);
  }

  get limit(): number {
    return Number(this.element.dataset['attempts'] ?? Infinity);
  }

  get usedUp(): boolean {
    return this.finished.length >= this.limit;
  }

  get atOnce(): boolean {
    return this.element.dataset['feedback'] === 'at once';
  }

  again(wrongOnes: boolean): void {
    this.#kept = this.finished;
    this.#keeper.show(newAttempt(this.element, this.items, randomSeed(), wrongOnes ? this.attempt : undefined), false);
    this.#show();
    for (const note of this.element.querySelectorAll('.item-note')) note.remove();
    const first = this.items.find(({ score }) => score === undefined);
    const open = this.items.filter(({ score }) => score === undefined).length;
    say(`A new attempt: ${open} ${open === 1 ? 'item' : 'items'}.`);
    first?.scrollIntoView();
    first?.querySelector<HTMLElement>('input, select, button')?.focus();
  }

  finish(anyway = false): void {
    const open = this.items.filter((item) => item.score === undefined && (this.atOnce || item.left()));
    if (open.length > 0 && !anyway) void import('./quiz-open.ts').then(({ showOpen }) => showOpen(this, open));
    else {
      this.#end();
      this.place('score').focus();
    }
  }

  async #look(): Promise<void> {
    this.#kept = await this.#store.attempts(this.element.dataset['lesson']);
    this.#keeper.look(this.#kept);
    this.#tell();
  }

  /** Puts the attempt into the page. */
  #show(): void {
    const { items, seed, finished } = this.attempt;
    const fixed = !!finished || this.usedUp;
    for (const item of this.items) {
      const { id, version } = itemToday(item);
      const {
        response = {},
        hints = 0,
        earned,
      } = items.find((kept) => kept.id === id && kept.version === version) ?? {};
      const moved = orderOptions(item, seed);
      const { activeElement } = document;
      const typed =
        activeElement instanceof HTMLInputElement &&
        activeElement.selectionStart !== null &&
        earned === undefined &&
        item.contains(activeElement);
      // What is being typed stays, and so does the caret: news from another tab comes around it.
      const mine = typed ? { [activeElement.name]: activeElement.value } : {};
      const state = { response: { ...response, ...mine }, hints, earned };
      if (
        !moved &&
        item.isFixed === (fixed || earned !== undefined) &&
        JSON.stringify(item.state) === JSON.stringify(state)
      )
        continue;
      item.load(state, fixed);
    }
    this.#tell();
  }

  /** Takes what was given to an item into the attempt. */
  #take(item: ItemElement): void {
    const { attempt } = this;
    const now = itemToday(item);
    const { response, hints, earned } = item.state;
    const kept = attempt.items.find(({ id }) => id === now.id);
    const before = [kept?.response, kept?.hints, kept?.earned];
    if (
      kept &&
      kept.earned === undefined &&
      !attempt.finished &&
      JSON.stringify(before) !== JSON.stringify([response, hints, earned])
    ) {
      const next = { ...now, response, hints, ...(earned !== undefined && { earned }), revision: kept.revision + 1 };
      const items = attempt.items.map((each) => (each === kept ? next : each));
      void this.#keeper.change({ ...attempt, items });
    }
    if (this.#ending) return;
    // What was said to be open may no longer be.
    if (!attempt.finished) this.place('end').replaceChildren();
    if (this.atOnce && !attempt.finished && this.items.every(({ score }) => score !== undefined)) this.#end(item);
    else this.#tell();
  }

  /** @param last the item whose check was the end, where one was: its verdict is said before the score */
  #end(last?: ItemElement): void {
    this.#ending = true;
    for (const item of this.items) item.finish();
    this.#ending = false;
    void this.#keeper.change({ ...this.attempt, finished: isoNow() });
    this.#tell(true, last);
    const before = last ? `Item ${last.dataset['number']}: ${last.verdict} ` : '';
    say(before + this.place('score').textContent);
  }

  /** Says how far the attempt is. @param justNow whether it was ended this moment @param last by the check of which item */
  #tell(justNow = false, last?: ItemElement): void {
    const { attempt, limit, usedUp } = this;
    const finished = !!attempt.finished;
    const done = this.items.filter((item) => (this.atOnce ? item.score !== undefined : !item.left())).length;
    this.place('progress').textContent =
      finished || usedUp ? '' : `${done} of ${this.items.length} ${this.atOnce ? 'checked' : 'filled in'}`;
    this.place('finish').hidden = finished || usedUp;
    this.place('score').textContent = finished ? scoreText(scoreOf(attempt), attempt.pass) : '';
    if (this.#ended !== (finished ? attempt.id : '')) {
      this.#ended = finished ? attempt.id : '';
      this.place('end').replaceChildren();
      if (finished) void import('./quiz-end.ts').then(({ showEnd }) => showEnd(this, justNow, last));
    }
    if (this.finished.length > 0 || limit < Infinity)
      void import('./quiz-past.ts').then(({ showPast }) => showPast(this));
    if (finished || !attempt.items.some(({ revision }) => revision > 0)) {
      this.#release?.();
      this.#release = undefined;
    } else this.#release ??= holdAttempt();
  }
}
