import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { type CheckedLesson, checkLesson } from './check-lesson.ts';
import { goodFixes } from './fix.ts';
import { FIX_OFFER } from './fix-offer.ts';

function withoutFix({ fix: _, help, ...rest }: Diagnostic): Diagnostic {
  return help === undefined ? rest : { ...rest, help: help.replace(FIX_OFFER, '') };
}

/** Checks a lesson as its author is told: a fix is offered only where the lesson, checked again with it, is the better for it. */
export function checkWithFixes(folder: LessonFolder): CheckedLesson {
  const checked = checkLesson(folder);
  const { diagnostics } = checked;
  const good = goodFixes(folder, diagnostics);
  return {
    ...checked,
    diagnostics: diagnostics.map((each) => (each.fix === undefined || good.includes(each) ? each : withoutFix(each))),
  };
}
