import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Asked } from '../items/asked.ts';
import type { ReadItem } from '../items/index.ts';
import type { Brace, Lesson } from '../lesson/lesson.ts';
import type { Counts } from './counts.ts';
import type { Decision } from '../model/scope/reading.ts';
import type { Hollow } from './hollow.ts';
import type { Proof } from './proof.ts';
import type { Rests } from './rests.ts';
import type { LessonRun } from './run-lesson.ts';

/** What the rules work on, and where they leave what they find. */
export interface Context {
  readonly lesson: Lesson;
  /** Absent where the execution could not be run; what needs it is then counted as unchecked. */
  readonly run?: LessonRun;
  /** What kept the execution, or a part of it, from running. */
  readonly runProblems: readonly Diagnostic[];
  readonly items: readonly ReadItem[];
  /** What items ask of the execution to know their keys. */
  readonly asked: Asked;
  /** @param rests what of the run it rests on, where it contradicts that */
  report(diagnostic: Diagnostic, rests?: Rests): void;
  /** Counts what was checked; what stands at `place` counts once, however often it is asked, as the receipt has it. */
  count(what: keyof Counts, place?: Place): void;
  /** Keeps the proof of what stands at a place. */
  prove(place: Place, proof: Proof): void;
  /** Whether anything asked for what stands in these braces. */
  wasAsked(brace: Brace): boolean;
  /** What was reported so far that is worse than a warning. */
  errors(): readonly Diagnostic[];
  /** What stands behind braces at a step, evaluated once; reports what is wrong with the expression itself. */
  ask(brace: Brace, step?: number): Answer;
}

/** What braces came to. */
export type Answer =
  | {
      readonly kind: 'claim';
      readonly holds: boolean;
      readonly told: Told;
      readonly rests: Rests;
      /** What it asks for that no state has, so that it says nothing where it is false; looked up when it is called. */
      readonly nowhere: () => Hollow | undefined;
    }
  | {
      readonly kind: 'value';
      readonly proof: Proof;
      readonly rests: Rests;
      /** Whether it came to that without a look at the execution. */
      readonly constant: boolean;
    }
  /** The expression is wrong, and was reported; or it rests on something that did not run. */
  | { readonly kind: 'unchecked' };

/** The facts for a claim: what was asked, what each side came to, and why. */
export interface Told {
  readonly asked: string;
  readonly found: string;
  readonly because: Extract<Proof, { kind: 'proven' }>['because'];
  readonly decides?: Decision;
}

/** One thing that must hold. */
export type Rule = (context: Context) => void;
