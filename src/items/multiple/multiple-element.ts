import type { Grade, Response } from '../../progress/response.ts';
import { OptionsElement } from '../choice/options-element.ts';
import { type GradedMultiple, gradeMultiple } from './grade.ts';

/** A multiple response in the page. */
class MultipleElement extends OptionsElement {
  override grade(response: Response): Grade {
    return gradeMultiple(this.graded(), response);
  }

  /** After what was chosen, what was missed; where nothing was given, the key is left to say it. */
  protected override told({ parts }: Grade): readonly string[] {
    const given = Object.keys(parts);
    const { keys }: GradedMultiple = this.graded();
    return given.length > 0 ? [...new Set([...given, ...keys])] : [];
  }

  protected override remark(id: string): string {
    return id in this.read() ? '' : 'It is right too, and was not chosen.';
  }
}

customElements.define('dry-multiple', MultipleElement);
