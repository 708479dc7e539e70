import type { Grade, Response } from '../../progress/response.ts';
import { toldForms } from '../entry/grade-forms.ts';
import { FieldsElement } from '../fields-element.ts';
import { type GradedNumber, gradeNumber, numberForms } from './grade.ts';

/** A numeric item in the page. */
class NumericElement extends FieldsElement {
  /** What is no number is not checked; where the attempt ends with it, it is wrong. */
  override left(): HTMLElement | undefined {
    return this.#forms() ? undefined : this.fields()[0];
  }

  override grade(response: Response): Grade {
    return gradeNumber(this.graded(), response);
  }

  protected override told(grade: Grade): readonly string[] {
    return toldForms(grade, this.#forms());
  }

  protected override remark(id: string): string {
    const given = super.remark(id);
    return given && !this.#forms() ? this.#unread() : given;
  }

  protected override openWords(words: string): string {
    return super.left() ? words : `${this.#unread()} ${words}`;
  }

  #unread(): string {
    return `“${this.fields()[0]?.value}” could not be read as a number.`;
  }

  #forms(): readonly GradedNumber[] | undefined {
    return numberForms(this.graded(), this.read());
  }
}

customElements.define('dry-numeric', NumericElement);
