import { given } from '../given.ts';
import { meansCell } from '../../model/cell.ts';
import type { Grade, Response } from '../../progress/response.ts';

/** What grading a trace needs: what stands in each open cell, by its part's id. */
export interface GradedTrace {
  readonly cells: Readonly<Record<string, { readonly text: string; readonly unordered: boolean }>>;
  /** Whether each right cell earns its share; else only all of them together earn anything. */
  readonly partial: boolean;
}

/**
 * Grades a trace cell by cell: the right cells' share of all open ones.
 * @param response what was typed into each cell; what is empty or no open cell counts as not given
 */
export function gradeTrace({ cells, partial }: GradedTrace, response: Response): Grade {
  const all = Object.entries(cells);
  const parts = all.flatMap(([id, { text, unordered }]): [string, boolean][] => {
    const typed = given(response, id).trim();
    return typed === '' ? [] : [[id, meansCell(typed, text, unordered)]];
  });
  const share = parts.filter(([, right]) => right).length / all.length;
  return { score: partial || share === 1 ? share : 0, parts: Object.fromEntries(parts) };
}
