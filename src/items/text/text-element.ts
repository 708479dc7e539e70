import type { Grade, Response } from '../../progress/response.ts';
import { toldForms } from '../entry/grade-forms.ts';
import { FieldsElement } from '../fields-element.ts';
import { gradeText, textForms } from './grade.ts';

/** A text entry in the page. */
class TextElement extends FieldsElement {
  override grade(response: Response): Grade {
    return gradeText(this.graded(), response);
  }

  protected override told(grade: Grade): readonly string[] {
    return toldForms(grade, textForms(this.graded(), this.read()));
  }
}

customElements.define('dry-text', TextElement);
