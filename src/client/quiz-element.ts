import type { Attempt } from '../progress/attempt.ts';
import { fitAttempt, type ItemToday, openItem } from '../progress/fit-attempt.ts';
import { scoreOf } from '../progress/totals.ts';
import { AttemptKeeper } from './attempt-keeper.ts';
import { holdAttempt } from './attempt-lock.ts';
import { ITEM_CHANGE, ItemElement } from './item-element.ts';
import { keepPlace } from './keep-place.ts';
import { orderOptions } from './order-options.ts';
import { openProgress, type ProgressStore } from './progress-store.ts';
import { say } from './say.ts';
import { scoreText } from './score.ts';
import { showControls } from './show-controls.ts';
import { siteBase } from './site-base.ts';

function today({ dataset: { item = '', version = '', points } }: ItemElement): ItemToday {
  return { id: item, version, points: Number(points) };
}

/** A quiz: runs attempts, keeps them, and scores them. What is seldom needed is loaded when it is. */
export class QuizElement extends HTMLElement {
  #items: readonly ItemElement[] = [];
  #keeper!: AttemptKeeper;
  /** The lesson's attempts, as they were kept when that was looked up last. */
  #kept: readonly Attempt[] = [];
  #release: (() => void) | undefined;
  #ending = false;

  connectedCallback(): void {
    const items = [...this.querySelectorAll<ItemElement>('[data-item]')];
    const defined = items.map(({ localName }) => customElements.whenDefined(localName));
    const trouble = (sentence: string): void => {
      this.place('trouble').textContent += `${sentence} `;
      say(sentence);
    };
    void Promise.all([openProgress(siteBase, trouble), ...defined]).then(([store]) => this.#start(store, items));
  }

  /** A part of the quiz's own markup, by its name. */
  place(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-quiz=${name}]`) ?? this;
  }

  get items(): readonly ItemElement[] {
    return this.#items;
  }

  get attempt(): Attempt {
    return this.#keeper.attempt;
  }

  /** The finished attempts, the oldest first. */
  get finished(): readonly Attempt[] {
    const { attempt } = this;
    return [...this.#kept.filter(({ id }) => id !== attempt.id), attempt].filter(({ finished }) => finished);
  }

  /** How many attempts count; infinite where there is no limit. */
  get limit(): number {
    return Number(this.dataset['attempts'] ?? Infinity);
  }

  /** Whether no attempt is left: the quiz is for reading then. */
  get usedUp(): boolean {
    return this.finished.length >= this.limit;
  }

  /** Whether each item is graded on its own. */
  get atOnce(): boolean {
    return this.dataset['feedback'] === 'at once';
  }

  /** Begins anew. @param wrongOnes only with what is wrong in the attempt that is shown */
  again(wrongOnes: boolean): void {
    this.#keeper.show(this.#draft(wrongOnes ? this.attempt : undefined), false);
    this.#show();
    for (const note of this.querySelectorAll('.item-note')) note.remove();
    const first = this.#items.find(({ score }) => score === undefined);
    first?.scrollIntoView();
    first?.querySelector<HTMLElement>('input, select, button')?.focus();
  }

  /** Grades what is left and ends the attempt; where something is left open, it is told first. @param anyway ends it all the same */
  finish(anyway = false): void {
    const open = this.#items.filter((item) => item.score === undefined && (this.atOnce || item.left()));
    if (open.length > 0 && !anyway) void import('./quiz-open.ts').then(({ showOpen }) => showOpen(this, open));
    else {
      this.#end('');
      this.place('score').focus();
    }
  }

  async #start(store: ProgressStore, items: readonly ItemElement[]): Promise<void> {
    const { lesson = '' } = this.dataset;
    this.#items = items;
    this.#kept = await store.attempts(lesson);
    const quiz = items.map(today);
    const suits = (attempt: Attempt): boolean =>
      quiz.every(({ id, version }) => attempt.items.some((item) => item.id === id && item.version === version));
    const open = this.#kept.find(({ finished }) => !finished);
    const last = open ?? this.#kept.at(-1);
    const goOn = open ?? (last && (suits(last) || this.#kept.length >= this.limit) ? last : undefined);
    const attempt = goOn ? fitAttempt(goOn, quiz) : this.#draft();
    this.#keeper = new AttemptKeeper(store, attempt, !!goOn, () => {
      if (!this.#keeper.kept) this.#keeper.show(this.#draft(), false);
      this.#show();
    });
    // What the reader was quick to give.
    if (!goOn) items.forEach((item) => this.#take(item));
    this.addEventListener(ITEM_CHANGE, ({ target }) => target instanceof ItemElement && this.#take(target));
    this.place('finish').addEventListener('click', () => this.finish());
    store.onChange(async () => {
      this.#kept = await store.attempts(lesson);
      this.#keeper.look(this.#kept);
      this.#tell();
    });
    showControls(this);
    this.#show();
    if (last && !suits(last)) void import('./quiz-changes.ts').then(({ showChanges }) => showChanges(this, last));
    void keepPlace(store, lesson);
  }

  /** A new attempt. @param repeated what is right in it is carried over */
  #draft(repeated?: Attempt): Attempt {
    const { lesson = '', version = '', pass } = this.dataset;
    const [seed = 0, ...id] = crypto.getRandomValues(new Uint32Array(5));
    return {
      id: id.map((part) => part.toString(16).padStart(8, '0')).join(''),
      lesson,
      title: this.dataset['lessonTitle'] ?? '',
      version,
      seed,
      started: new Date().toISOString(),
      pass: Number(pass),
      items: this.#items.map((item) => {
        const before = item.score === 1 && repeated?.items.find(({ id }) => id === item.dataset['item']);
        return before ? { ...before, revision: 0 } : openItem(today(item));
      }),
      ...(repeated && { repeats: repeated.id }),
    };
  }

  /** Puts the attempt into the page. */
  #show(): void {
    const { items, seed, finished } = this.attempt;
    const fixed = !!finished || this.usedUp;
    for (const item of this.#items) {
      const { id, version } = today(item);
      const {
        response = {},
        hints = 0,
        earned,
      } = items.find((kept) => kept.id === id && kept.version === version) ?? {};
      if ('shuffle' in item.dataset) orderOptions(item, seed);
      const state = { response, hints, earned };
      const { activeElement } = document;
      if (item.isFixed === (fixed || earned !== undefined) && JSON.stringify(item.state) === JSON.stringify(state))
        continue;
      // Nothing is put under the hands of one who types.
      if (
        earned === undefined &&
        activeElement instanceof HTMLInputElement &&
        activeElement.selectionStart !== null &&
        item.contains(activeElement)
      )
        activeElement.addEventListener('blur', () => this.#show(), { once: true });
      else item.load(state, fixed);
    }
    this.#tell();
  }

  /** Takes what was given to an item into the attempt. */
  #take(item: ItemElement): void {
    const { attempt } = this;
    const now = today(item);
    const { response, hints, earned } = item.state;
    const kept = attempt.items.find(({ id }) => id === now.id);
    const before = [kept?.response, kept?.hints, kept?.earned];
    if (kept && !attempt.finished && JSON.stringify(before) !== JSON.stringify([response, hints, earned])) {
      const next = { ...now, response, hints, ...(earned !== undefined && { earned }), revision: kept.revision + 1 };
      const items = attempt.items.map((each) => (each === kept ? next : each));
      void this.#keeper.change({ ...attempt, items });
    }
    if (this.#ending) return;
    if (this.atOnce && !attempt.finished && this.#items.every(({ score }) => score !== undefined))
      this.#end(`${item.verdict} `);
    else this.#tell();
  }

  /** @param before what is said before the score */
  #end(before: string): void {
    this.#ending = true;
    for (const item of this.#items) item.finish();
    this.#ending = false;
    void this.#keeper.change({ ...this.attempt, finished: new Date().toISOString() });
    this.#tell(true);
    say(before + this.place('score').textContent);
  }

  /** Says how far the attempt is. @param justNow whether it was ended this moment */
  #tell(justNow = false): void {
    const { attempt, limit, usedUp } = this;
    const finished = !!attempt.finished;
    const done = this.#items.filter((item) => (this.atOnce ? item.score !== undefined : !item.left())).length;
    this.place('progress').textContent =
      finished || usedUp ? '' : `${done} of ${this.#items.length} ${this.atOnce ? 'checked' : 'filled in'}`;
    this.place('finish').hidden = finished || usedUp;
    this.place('score').textContent = finished ? scoreText(scoreOf(attempt), attempt.pass) : '';
    const panel = this.place('end');
    if (finished) void import('./quiz-end.ts').then(({ showEnd }) => showEnd(this, justNow));
    panel.replaceChildren();
    if (this.finished.length > 0 || limit < Infinity)
      void import('./quiz-past.ts').then(({ showPast }) => showPast(this));
    if (finished || !attempt.items.some(({ revision }) => revision > 0)) {
      this.#release?.();
      this.#release = undefined;
    } else this.#release ??= holdAttempt();
  }
}

customElements.define('dry-quiz', QuizElement);
