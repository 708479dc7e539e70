import type { Grade, Response } from '../../progress/response.ts';
import { OptionsElement } from '../choice/options-element.ts';
import { gradeMultiple } from './grade.ts';

/** A multiple response in the page. */
class MultipleElement extends OptionsElement {
  override grade(response: Response): Grade {
    return gradeMultiple(this.graded(), response);
  }
}

customElements.define('dry-multiple', MultipleElement);
