import { cover } from '../../client/cover.ts';
import { ITEM_CHANGE } from '../../client/item-element.ts';
import { say } from '../../client/say.ts';
import type { Grade, Response } from '../../progress/response.ts';
import { FieldsElement } from '../fields-element.ts';
import { gradeTrace } from './grade.ts';

/** A trace in the page. */
class TraceElement extends FieldsElement {
  override connectedCallback(): void {
    super.connectedCallback();
    const button = this.querySelector<HTMLElement>('[data-covers]');
    const press = (pressed: boolean): void => {
      if (button === null) return;
      button.toggleAttribute('data-pressed', pressed);
      button.textContent = pressed ? 'Uncover these values' : 'Cover these values above';
      for (const cell of button.dataset['covers']?.split(' ') ?? []) cover(cell, pressed);
    };
    button?.addEventListener('click', () => {
      press(!('pressed' in button.dataset));
      say('pressed' in button.dataset ? 'The values above are covered' : 'The values above are shown');
    });
    // Once it is graded there is nothing to hide any more.
    this.addEventListener(ITEM_CHANGE, () => {
      if (this.score !== undefined) press(false);
    });
  }

  override grade(response: Response): Grade {
    return gradeTrace(this.graded(), response);
  }
}

customElements.define('dry-trace', TraceElement);
