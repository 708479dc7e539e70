import { type Document, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import { composeYaml } from './compose-yaml.ts';
import { plainComplaint, yamlMistake } from './yaml-mistake.ts';
import { nameOf } from './yaml-name.ts';
import { yamlProblem } from './yaml-problem.ts';

/** Keys and indexes down to a value. */
export type Path = readonly (string | number)[];

/** One YAML document: its plain data, and where each value stands. */
export interface YamlDocument {
  readonly data: unknown;
  /** The place of the value at a path; of its nearest ancestor where there is none. */
  placeOf(path: Path): Place;
  /** The place of the key at a path; of the value where it has no key. */
  placeOfKey(path: Path): Place;
  /** The place of a part of the text at a path, by offsets into it; of the whole where it is not written as it reads. */
  placeIn(path: Path, start: number, end: number): Place;
}

/** A document that repeats itself through aliases more often than this is refused. */
const MOST_ALIASES = 100;

/** How many documents a file may have. */
const MOST_DOCUMENTS = 100;

/** How deep groups and lists may stand in each other. */
const DEEPEST = 50;
const TOO_DEEP = `this is nested deeper than ${DEEPEST} levels`;

/** Whether data is not nested too deep; what contains itself is. */
function isShallow(data: unknown): boolean {
  let level: unknown[] = [data];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return true;
  }
  return false;
}

/** Finds the pairs of groups by their names, each group looked through but once. */
function pairFinder(): (node: unknown, key: string | number) => Pair | undefined {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return (node, key) => {
    if (!isMap(node)) return undefined;
    const pairs = known.get(node) ?? new Map(node.items.map((pair) => [nameOf(pair.key), pair]));
    known.set(node, pairs);
    return pairs.get(String(key));
  };
}

function view(source: Source, shift: number, document: Document.Parsed, data: unknown): YamlDocument {
  const whole = document.range;
  const findPair = pairFinder();
  const place = (node: unknown): Place | undefined =>
    isNode(node) && node.range ? source.place(shift + node.range[0], shift + node.range[1]) : undefined;
  const at = (path: Path): unknown =>
    path.reduce<unknown>(
      (node, key) => (isSeq(node) ? node.items[Number(key)] : findPair(node, key)?.value),
      document.contents,
    );
  const find = (path: Path): Node | null | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = at(path.slice(0, length));
      if (isNode(node)) return node;
    }
    return document.contents;
  };
  const placeOf = (path: Path): Place => place(find(path)) ?? source.place(shift + whole[0], shift + whole[1]);
  return {
    data,
    placeOf,
    placeOfKey: (path) => {
      const last = path.at(-1);
      const pair = last === undefined ? undefined : findPair(at(path.slice(0, -1)), last);
      return place(pair?.key) ?? placeOf(path);
    },
    placeIn: (path, start, end) => {
      const node = find(path);
      const whole = placeOf(path);
      const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
      const from = whole.start.offset + quoted;
      return source.text.startsWith(text, from) ? source.place(from + start, from + end) : whole;
    },
  };
}

/**
 * Parses YAML text that stands inside a source.
 * @param start the offset of its first character in the source
 * @returns every document that could be read, and what is wrong with the others
 */
export function parseYaml(
  source: Source,
  start = 0,
  text = source.text,
): { readonly documents: readonly YamlDocument[]; readonly problems: readonly Diagnostic[] } {
  const documents: YamlDocument[] = [];
  const problems: Diagnostic[] = [];
  const problem = (from: number, to: number, message: string, help: string): void => {
    problems.push({
      rule: 'bad-yaml',
      severity: 'error',
      message,
      place: source.place(start + from, start + Math.max(to, from + 1)),
      help,
    });
  };
  const directive = /^%.*/m.exec(text.slice(0, /^---/m.exec(text)?.index ?? 0));
  if (directive !== null) {
    const message = 'this changes how YAML is read';
    problem(directive.index, directive.index + directive[0].length, message, 'take the line out');
    return { documents, problems };
  }
  const composed = composeYaml(text, DEEPEST);
  if ('tooDeepAt' in composed) {
    problem(composed.tooDeepAt, composed.tooDeepAt + 1, TOO_DEEP, 'take levels out');
    return { documents, problems };
  }
  const beyond = composed.documents[MOST_DOCUMENTS];
  if (beyond !== undefined) {
    const message = `this file has ${composed.documents.length} documents, and the most allowed is ${MOST_DOCUMENTS}`;
    problem(beyond.range[0], beyond.range[0] + 1, message, 'take some out');
    return { documents, problems };
  }
  for (const document of composed.documents) {
    const [error] = document.errors;
    if (error !== undefined) {
      const { from, to, message, help } = yamlMistake(text, error);
      problem(from, to, message, help);
      continue;
    }
    const refused = yamlProblem(source, start, document);
    if (refused !== undefined) {
      problems.push(refused);
      continue;
    }
    try {
      const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
      if (isShallow(data)) documents.push(view(source, start, document, data));
      else problem(document.range[0], document.range[0] + 1, TOO_DEEP, 'take levels out');
    } catch (thrown) {
      if (!(thrown instanceof ReferenceError)) throw thrown;
      const alias = text.indexOf('*', document.range[0]);
      const message = thrown.message.includes('alias count')
        ? 'this repeats itself through aliases too often'
        : `this is not YAML: ${plainComplaint(thrown.message)}`;
      problem(
        alias === -1 ? document.range[0] : alias,
        alias === -1 ? document.range[1] : alias + 2,
        message,
        `write the values out; a document may use at most ${MOST_ALIASES} aliases`,
      );
    }
  }
  return { documents, problems };
}
