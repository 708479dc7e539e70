import type { Grade, Response } from '../../progress/response.ts';
import { OptionsElement } from '../choice/options-element.ts';
import { type GradedMultiple, gradeMultiple } from './grade.ts';

/** A multiple response in the page. */
class MultipleElement extends OptionsElement {
  override grade(response: Response): Grade {
    return gradeMultiple(this.graded(), response);
  }

  /** What was not chosen is counted and not named: the key names it. */
  override get verdict(): string {
    const { keys }: GradedMultiple = this.graded();
    const { response } = this.state;
    const given = Object.keys(response);
    const left = keys.filter((id) => !given.includes(id)).length;
    if (!super.verdict || given.length === 0 || left === 0) return super.verdict;
    return `${super.verdict} ${left === 1 ? 'One right option was' : `${left} right options were`} not chosen.`;
  }
}

customElements.define('dry-multiple', MultipleElement);
