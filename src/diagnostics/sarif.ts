import { type Diagnostic, eachTold } from './diagnostic.ts';
import type { Place } from './place.ts';
import { factLines } from './text.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What a log says of the tool that made it. */
export interface Tool {
  readonly version: string;
  /** The address of its site, where each rule has a page; without it rules have no address. */
  readonly homepage?: string;
  /** By its name, what a rule holds in a sentence, and its whole page, which is Markdown. */
  readonly rules: ReadonlyMap<string, { readonly sentence: string; readonly page: string }>;
}

function site({ homepage }: Tool): string | undefined {
  return homepage?.replace(/\/*$/, '/');
}

function ruleOf(id: string, tool: Tool): object {
  const { sentence, page } = tool.rules.get(id) ?? {};
  const text = `\`npm run explain ${id}\` explains this rule`;
  return {
    id,
    ...(sentence === undefined ? {} : { shortDescription: { text: sentence } }),
    help: { text, ...(page === undefined ? {} : { markdown: page }) },
    ...(tool.homepage === undefined ? {} : { helpUri: `${site(tool)}rules/${id}/` }),
  };
}

/** A file as a URI in the project, whose own place a viewer knows. */
function artifact(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function region({ start, end }: Place): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function location(place: Place): object {
  return { physicalLocation: { artifactLocation: artifact(place.file), region: region(place) } };
}

/** A fix as SARIF has it, with those of the places told with it; what it says is the help, which is an instruction. */
function fixOf(diagnostic: Diagnostic): object[] {
  const { help } = diagnostic;
  const fixes = eachTold([diagnostic]).flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  const files = [...new Set(fixes.map(({ place }) => place.file))];
  const artifactChanges = files.map((file) => ({
    artifactLocation: artifact(file),
    replacements: fixes
      .filter(({ place }) => place.file === file)
      .map(({ place, replacement }) => ({
        deletedRegion: region(place),
        insertedContent: { text: replacement },
      })),
  }));
  if (artifactChanges.length === 0) return [];
  return [{ ...(help === undefined ? {} : { description: { text: help } }), artifactChanges }];
}

function result(diagnostic: Diagnostic, rules: readonly string[]): object {
  const { rule, severity, message, place, label, related = [], others = [], help } = diagnostic;
  const elsewhere = [
    ...related,
    ...others.map((each) => ({ place: each.place, label: `${each.message} [${each.rule}]` })),
  ];
  const text = [message, ...factLines(diagnostic), ...(help === undefined ? [] : [`help: ${help}`])].join('\n');
  const here = location(place);
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text },
    locations: [label === undefined ? here : { ...here, message: { text: label } }],
    relatedLocations: elsewhere.map((each, id) => ({ id, ...location(each.place), message: { text: each.label } })),
    fixes: fixOf(diagnostic),
  };
}

/** Bugs in the checker, which are not the content's. */
function notification(crash: string): object {
  return { level: 'error', message: { text: crash } };
}

/**
 * Diagnostics as a SARIF 2.1.0 log of one run, for tools that show results of analyses at their places.
 * @param counts how much was checked, kept as the run's properties
 * @param crashes bugs in the checker, each with its stack
 */
export function printSarif(
  diagnostics: readonly Diagnostic[],
  counts: object,
  crashes: readonly string[],
  tool: Tool,
): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].toSorted();
  const run = {
    tool: {
      driver: {
        name: 'Dryrun',
        version: tool.version,
        ...(tool.homepage === undefined ? {} : { informationUri: site(tool) }),
        rules: rules.map((id) => ruleOf(id, tool)),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: crashes.length === 0, toolExecutionNotifications: crashes.map(notification) }],
    results: diagnostics.map((each) => result(each, rules)),
    properties: { counts },
  };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
}
