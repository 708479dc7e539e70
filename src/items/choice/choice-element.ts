import type { Grade, Response } from '../../progress/response.ts';
import { gradeChoice } from './grade.ts';
import { OptionsElement } from './options-element.ts';

/** A choice in the page. */
class ChoiceElement extends OptionsElement {
  override grade(response: Response): Grade {
    return gradeChoice(this.graded(), response);
  }
}

customElements.define('dry-choice', ChoiceElement);
