import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { executionLimits } from './execution-limits.ts';
import { EXECUTION_COLUMNS, parseExecutionTable } from './execution-table.ts';
import { findConsoles } from './find-consoles.ts';
import { parseFrontMatter } from './front-matter.ts';
import {
  breaksSteps,
  noSample,
  noSteps,
  noTracker,
  numbering,
  sharedLabels,
  skipsSteps,
} from './execution-problems.ts';
import type { Execution, Manifest } from './lesson.ts';
import { prose } from './prose.ts';
import { readSource } from './read-source.ts';
import { executionSchema } from './schema.ts';
import { findTables, headers, secondTables } from './table.ts';
import { parseTracker } from './tracker-table.ts';

/** Parses `execution.mdx`; undefined where too little of it could be read to run anything. */
export function parseExecution(
  source: Source,
  manifests: readonly Manifest[],
): { readonly execution?: Execution; readonly problems: readonly Diagnostic[] } {
  const read = readSource(source);
  if (!('root' in read)) return read;
  const { root } = read;
  const problems: Diagnostic[] = [...read.problems];
  const front = parseFrontMatter(source, root, executionSchema);
  const { consoles, problems: consoleProblems } = findConsoles(source, root.children);
  problems.push(...front.problems, ...consoleProblems);

  const body = root.children.filter((node) => node.type !== 'yaml');
  const tables = findTables(body, 'Step');
  const trackers = findTables(body, 'Variable');
  const [table] = tables;
  const [trackerTable] = trackers;
  problems.push(
    ...secondTables(source, tables, 'execution table'),
    ...secondTables(source, trackers, 'tracker'),
    ...(read.problems.length === 0 && (trackerTable === undefined || trackerTable.children.length < 2)
      ? [noTracker(source, trackerTable)]
      : []),
  );
  const parsed = table === undefined ? undefined : parseExecutionTable(source, table);
  if (
    table !== undefined &&
    headers(table)
      .map((name) => name.toLowerCase())
      .join() !== EXECUTION_COLUMNS.join().toLowerCase()
  ) {
    const help = `the columns are ${EXECUTION_COLUMNS.map((name) => `\`${name}\``).join(', ')}, in this order`;
    problems.push({
      rule: 'bad-table',
      severity: 'error',
      message: 'these are not the columns of an execution',
      place: source.place(table.position?.start.offset ?? 0, table.children[0]?.position?.end.offset ?? 0),
      help,
    });
  }
  if (
    read.problems.length === 0 &&
    (parsed === undefined || (parsed.steps.length === 0 && parsed.problems.length === 0))
  ) {
    problems.push(
      noSteps(
        source,
        table === undefined ? body.flatMap((node) => (node.type === 'table' ? headers(node).slice(0, 1) : [])) : [],
      ),
    );
  }
  const tracker =
    trackerTable === undefined ? undefined : parseTracker(source, trackerTable, parsed?.steps.length ?? Infinity);
  // A brace that a `|` keeps open has its cells counted wrong too; it was told as the brace.
  const told = new Set(read.problems.map(({ place }) => place.start.line));
  problems.push(
    ...(parsed?.problems ?? []).filter(({ place }) => !told.has(place.start.line)),
    ...(parsed === undefined || parsed.problems.length > 0 ? [] : numbering(parsed.steps)),
    ...(tracker?.problems ?? []),
  );
  const { frontMatter } = front;
  if (frontMatter === undefined || parsed === undefined || parsed.steps.length === 0) return { problems };

  const { data, yaml } = frontMatter;
  const sample = manifests.find((manifest) => manifest.name === data.sample);
  if (data.sample !== undefined && sample === undefined)
    problems.push(noSample(data.sample, manifests, yaml.placeOf(['sample'])));
  const first = body.findIndex((node) => node === table || node === trackerTable);
  const after = body.slice(first).filter((node) => node !== table && node !== trackerTable);
  const here = source.place(0, 0);
  const variables = Object.entries(data.variables).map(([name, { label, is }]) => ({
    name,
    label,
    expression: is,
    place: yaml.placeOf(['variables', name, 'is']),
    placeIn: (start: number, end: number) => yaml.placeIn(['variables', name, 'is'], start, end),
  }));
  const shared = sharedLabels(variables);
  problems.push(...shared);
  const execution: Execution = {
    file: source.file,
    all: prose(source, body, here),
    consoles,
    model: { name: data.model, place: yaml.placeOf(['model']) },
    cluster: data.cluster ?? {},
    placeOfOption: (path, part) =>
      part === 'key' ? yaml.placeOfKey(['cluster', ...path]) : yaml.placeOf(['cluster', ...path]),
    ...(sample ? { sample } : {}),
    variables,
    whatifs: Object.entries(data.whatif ?? {}).map(([name, patches]) => ({
      name,
      place: yaml.placeOfKey(['whatif', name]),
      patches: new Map(Object.entries(patches)),
    })),
    intro: prose(source, body.slice(0, Math.max(0, first)), here),
    steps: parsed.steps,
    // Where a step is missing, whatever speaks of the later ones by number may mean others.
    whole:
      parsed.problems.length === 0 && !skipsSteps(parsed.steps) && !breaksSteps(source, body, table, read.problems),
    ...(parsed.exit ? { exit: parsed.exit } : {}),
    // Of labels that two variables have, nobody knows which row is whose.
    ...(tracker ? { tracker: { ...tracker.tracker, whole: tracker.tracker.whole && shared.length === 0 } } : {}),
    notes: prose(source, after, here),
  };
  const much = executionLimits(execution);
  return much.length > 0 ? { problems: [...problems, ...much] } : { problems, execution };
}
