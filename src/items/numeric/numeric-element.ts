import type { Grade, Response } from '../../progress/response.ts';
import { toldForms } from '../entry/grade-forms.ts';
import { FieldsElement } from '../fields-element.ts';
import { type GradedNumber, gradeNumber, numberForms } from './grade.ts';

/** A numeric item in the page. */
class NumericElement extends FieldsElement {
  /** What is no number is not graded: it counts as left open. */
  override left(): HTMLElement | undefined {
    return this.#forms() ? undefined : (this.querySelector('input') ?? undefined);
  }

  override grade(response: Response): Grade {
    return gradeNumber(this.graded(), response);
  }

  protected override told(grade: Grade): readonly string[] {
    return toldForms(grade, this.#forms());
  }

  #forms(): readonly GradedNumber[] | undefined {
    return numberForms(this.graded(), this.read());
  }
}

customElements.define('dry-numeric', NumericElement);
