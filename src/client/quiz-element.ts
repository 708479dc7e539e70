import { ITEM_CHANGE, type ItemElement, showControls } from './item-element.ts';
import { Progress } from './progress.ts';
import { scoreText } from './score.ts';

/** A quiz: keeps its items' responses in the browser, and scores them once all are checked. */
class QuizElement extends HTMLElement {
  connectedCallback(): void {
    const items = [...this.querySelectorAll<ItemElement>('[data-item]')];
    void Promise.all(items.map(({ localName }) => customElements.whenDefined(localName))).then(() =>
      this.#start(items),
    );
  }

  #say(part: string, text: string): void {
    const place = this.querySelector(`[data-quiz=${part}]`);
    if (place !== null && place.textContent !== text) place.textContent = text;
  }

  #start(items: readonly ItemElement[]): void {
    showControls(this);
    const progress = new Progress(
      () => localStorage,
      (sentence) => this.#say('trouble', sentence),
    );
    const key = ({ dataset }: ItemElement): string => `${this.dataset['key']} ${dataset['item']} ${dataset['version']}`;
    const again = this.querySelector<HTMLElement>('[data-quiz=again]');
    const show = (): void => {
      const text = scoreText(
        items.map(({ score }) => score),
        Number(this.dataset['pass']),
      );
      this.#say('progress', text.progress);
      this.#say('score', text.score);
      if (again) again.hidden = items.every(({ score }) => score === undefined);
    };
    for (const item of items) {
      const saved = progress.read(key(item));
      if (saved) item.restore(saved);
      item.addEventListener(ITEM_CHANGE, () => {
        progress.write(key(item), item.saved);
        show();
      });
    }
    again?.addEventListener('click', () => {
      for (const item of items) item.reset();
      items[0]?.querySelector('input')?.focus();
    });
    show();
  }
}

customElements.define('dry-quiz', QuizElement);
