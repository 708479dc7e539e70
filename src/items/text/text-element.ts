import type { Grade, Response } from '../../progress/response.ts';
import { FieldsElement } from '../fields-element.ts';
import { gradeText, textForms } from './grade.ts';

/** A text entry in the page. */
class TextElement extends FieldsElement {
  override grade(response: Response): Grade {
    return gradeText(this.graded(), response);
  }

  protected override told(): readonly string[] {
    return textForms(this.graded(), this.read())?.map(({ id }) => id) ?? [];
  }
}

customElements.define('dry-text', TextElement);
