import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadItem } from '../items/index.ts';
import type { Asked } from '../items/asked.ts';
import type { Rule } from './context.ts';

/** Something in the writing of items that a reader may take for the key, or be misled by. */
export interface Finding extends Pick<Diagnostic, 'message' | 'place' | 'label' | 'related' | 'help'> {
  /** The ids of the items that it is about; each may have its reason for it. */
  readonly items: readonly string[];
}

/** A rule of item writing: it warns, and an item may be excepted from it with a reason. */
export interface WritingRule {
  readonly name: string;
  find(items: readonly ReadItem[], asked: Asked): readonly Finding[];
}

/**
 * A rule of item writing as the checker runs it: on the items that are not excepted from it and have nothing wrong, for what is
 * written in them is then what their author means.
 */
export function warnOf({ name, find }: WritingRule): Rule {
  return ({ lesson, items, asked, errors, report }) => {
    const wrong = errors();
    const left = (lesson.quiz?.items ?? []).filter(({ exceptions, place: { file, start } }, at, all) => {
      const end = all[at + 1]?.place.start.offset ?? Infinity;
      const isWrong = wrong.some(
        ({ place }) => place.file === file && place.start.offset >= start.offset && place.start.offset < end,
      );
      return isWrong || exceptions.some(({ rule }) => rule === name);
    });
    const held = items.filter(({ item }) => !left.some(({ id }) => id === item.id));
    for (const { items: _, ...found } of find(held, asked)) report({ rule: name, severity: 'warning', ...found });
  };
}
