import type { Grade, Response } from '../../progress/response.ts';
import { FieldsElement } from '../fields-element.ts';
import { type GradedConsole, gradeConsole, readLine, wrongLines } from './grade.ts';

/** A console in the page. */
class ConsoleElement extends FieldsElement {
  override grade(response: Response): Grade {
    return gradeConsole(this.graded(), response);
  }

  /** After each wrong line, what its author says of what was written there. */
  protected override told(grade: Grade): readonly string[] {
    const given = this.read();
    return super.told(grade).flatMap((id) => [id, ...wrongLines(this.graded(), { [id]: given[id] ?? '' })]);
  }

  protected override remark(id: string): string {
    const { lines }: GradedConsole = this.graded();
    const small = (line: string | undefined): string => readLine(line).toLowerCase();
    const given = this.read()[id];
    return super.remark(id) + (given && small(given) === small(lines[id]) ? ' Capital letters matter.' : '');
  }
}

customElements.define('dry-console', ConsoleElement);
