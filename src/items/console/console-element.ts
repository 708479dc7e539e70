import type { Grade, Response } from '../../progress/response.ts';
import { EntryElement } from '../entry/entry-element.ts';
import { gradeConsole, wrongLines } from './grade.ts';

/** A console in the page. */
class ConsoleElement extends EntryElement {
  override grade(response: Response): Grade {
    return gradeConsole(this.graded(), response);
  }

  protected override told(grade: Grade): readonly string[] {
    return [...wrongLines(this.graded(), this.read()), ...super.told(grade)];
  }
}

customElements.define('dry-console', ConsoleElement);
