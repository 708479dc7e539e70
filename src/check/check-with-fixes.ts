import { type Diagnostic, eachTold } from '../diagnostics/diagnostic.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { type CheckedLesson, checkLesson } from './check-lesson.ts';
import { goodFixes } from './fix.ts';
import { FIX_OFFER } from './fix-offer.ts';
import { mostTold } from './most-told.ts';

function withoutFix({ fix: _, help, ...rest }: Diagnostic): Diagnostic {
  return help === undefined ? rest : { ...rest, help: help.replace(FIX_OFFER, '') };
}

/** Checks a lesson as its author is told: a fix is offered only where the lesson, checked again with it, is the better for it. */
export function checkWithFixes(folder: LessonFolder): CheckedLesson {
  const checked = checkLesson(folder);
  const good = new Set(goodFixes(folder, eachTold(checked.diagnostics)).map(({ fix }) => fix));
  const offered = (diagnostic: Diagnostic): Diagnostic => {
    const { fix, others } = diagnostic;
    const own = fix === undefined || good.has(fix) ? diagnostic : withoutFix(diagnostic);
    return others === undefined ? own : { ...own, others: others.map(offered) };
  };
  return { ...checked, diagnostics: mostTold(checked.diagnostics.map(offered)) };
}
