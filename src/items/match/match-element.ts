import type { Grade, Response } from '../../progress/response.ts';
import { FieldsElement } from '../fields-element.ts';
import { gradeMatch } from './grade.ts';

/** A match in the page. */
class MatchElement extends FieldsElement {
  override grade(response: Response): Grade {
    return gradeMatch(this.graded(), response);
  }
}

customElements.define('dry-match', MatchElement);
