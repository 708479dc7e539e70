import type { CheckedLesson } from '../../check/check-lesson.ts';
import type { Renderer } from './html.ts';
import type { Whys } from './why.ts';

/** What the views of items are made with. */
export interface ViewMaker {
  readonly checked: CheckedLesson;
  readonly renderer: Renderer;
  readonly whys: Whys;
}
