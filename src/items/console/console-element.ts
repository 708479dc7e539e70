import type { Grade, Response } from '../../progress/response.ts';
import { FieldsElement } from '../fields-element.ts';
import { gradeConsole, wrongLines } from './grade.ts';

/** A console in the page. */
class ConsoleElement extends FieldsElement {
  override grade(response: Response): Grade {
    return gradeConsole(this.graded(), response);
  }

  protected override told(grade: Grade): readonly string[] {
    return [...wrongLines(this.graded(), this.read()), ...super.told(grade)];
  }
}

customElements.define('dry-console', ConsoleElement);
