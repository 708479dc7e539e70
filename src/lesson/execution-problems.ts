import type { RootContent, Table } from 'mdast';
import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { nearest } from '../model/nearest.ts';
import { UNCLOSED } from './markdown.ts';
import { placeOf } from './prose.ts';
import { EXECUTION_COLUMNS } from './execution-table.ts';
import type { Manifest, Step, WrittenVariable } from './lesson.ts';

/** Whether the steps are numbered in their order and some number has no row, as where a row was taken out. */
export function skipsSteps(steps: readonly Step[]): boolean {
  const inOrder = steps.every(({ number }, at) => number > (steps[at - 1]?.number ?? 0));
  return inOrder && steps.at(-1)?.number !== steps.length;
}

/** Whether one of the problems of a file keeps a step from being read: a command that is no code, or rows that are cut off. */
export function breaksSteps(
  source: Source,
  body: readonly RootContent[],
  table: Table | undefined,
  problems: readonly Diagnostic[],
): boolean {
  if (table === undefined) return false;
  const below = body[body.indexOf(table) + 1];
  const actions = table.children.flatMap((row) => row.children.slice(1, 2));
  const stands = ({ place }: Diagnostic, node: Node): boolean => {
    const { start, end } = placeOf(source, node);
    return place.start.offset >= start.offset && place.start.offset < end.offset;
  };
  return problems.some((problem) => {
    if (problem.rule === 'bad-markdown')
      return problem.message !== UNCLOSED && actions.some((cell) => stands(problem, cell));
    const cuts = problem.rule === 'bad-table' ? 'paragraph' : 'code';
    return below?.type === cuts && stands(problem, below);
  });
}

/** Steps that are not numbered 1, 2, 3 …; where a number has no row, only the first after it. */
export function numbering(steps: readonly Step[]): Diagnostic[] {
  const first = skipsSteps(steps) ? steps.findIndex((step, at) => step.number !== at + 1) : undefined;
  return steps.flatMap((step, at): Diagnostic[] => {
    if (step.number === at + 1 || (first !== undefined && at !== first)) return [];
    return [
      {
        rule: 'wrong-step-number',
        severity: 'error',
        message: `this is step ${at + 1}, not ${step.number}`,
        place: step.place,
        help:
          first === undefined
            ? `number the steps 1, 2, 3 …: write \`${at + 1}\``
            : `number the steps 1, 2, 3 …: write \`${at + 1}\` here, and so on below; then look at what speaks of these steps by number`,
      },
    ];
  });
}

/** Told where there is no execution table, or nothing in it; `headings` begin the tables there are. */
export function noSteps(source: Source, headings: readonly string[]): Diagnostic {
  const help = `write a table with the columns ${EXECUTION_COLUMNS.map((name) => `\`${name}\``).join(', ')} and a row a step`;
  const found = headings.length === 0 ? '' : ` (it has a table that begins with \`${headings[0]}\`)`;
  return {
    rule: 'no-steps',
    severity: 'error',
    message: `this execution has no steps${found}`,
    place: source.place(0, 0),
    help,
  };
}

/** Told where there is no tracker, or no row in it. */
export function noTracker(source: Source, table: Table | undefined): Diagnostic {
  return {
    rule: 'no-tracker',
    severity: 'error',
    message: table === undefined ? 'this execution has no tracker' : 'this tracker has no rows',
    place: source.place(table?.position?.start.offset ?? 0, table?.position?.end.offset ?? 0),
    help: 'write a table with the columns `Variable`, `Start`, `After step 1` …, `Final` and a row for each variable',
  };
}

/** Labels and names find the tracker's rows, so no two variables may share one. */
export function sharedLabels(variables: readonly WrittenVariable[]): Diagnostic[] {
  return variables.flatMap((variable, at): Diagnostic[] => {
    const twin = variables
      .slice(0, at)
      .find((other) => [other.label, other.name].some((word) => word === variable.label || word === variable.name));
    if (twin === undefined) return [];
    const message = `the variables \`${twin.name}\` and \`${variable.name}\` cannot be told apart by their labels`;
    return [
      {
        rule: 'bad-front-matter',
        severity: 'error',
        message,
        place: variable.place,
        help: 'give each a label of its own',
      },
    ];
  });
}

/** Told where the sample is no file of the lesson's folder. */
export function noSample(name: string, manifests: readonly Manifest[], place: Diagnostic['place']): Diagnostic {
  const names = manifests.map((manifest) => manifest.name);
  const near = nearest(name, names);
  const outside = name.includes('/') || name.includes('\\');
  return {
    rule: 'missing-file',
    severity: 'error',
    message: outside
      ? "a sample is a file of the lesson's own folder"
      : `there is no file \`${name}\` in this lesson's folder`,
    place,
    mistake: name,
    help:
      near !== undefined
        ? `there is a file \`${near}\``
        : names.length === 0
          ? 'put the manifest beside this file'
          : `the folder has ${names.map((each) => `\`${each}\``).join(', ')}`,
  };
}
