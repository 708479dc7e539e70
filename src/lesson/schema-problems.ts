import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { YamlDocument } from './yaml.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of named values',
  record: 'a group of named values',
};

const NAMING = 'a name is a word or two written as one, such as `podIPs`';

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return KINDS[typeof value] ?? typeof value;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

function tell(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? 'is missing'
        : `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(found)}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `must have at most ${issue.maximum} letters`;
      return `must be at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** What to write instead, where that is clear; `name` is the last of the path. */
function helpFor(issue: Issue, found: unknown, name: string): string | undefined {
  if (issue.code === 'too_big' && issue.maximum === 1 && typeof found === 'number' && found <= 100)
    return `it is a share: write \`${found / 100}\` for ${found} %`;
  if (issue.code === 'too_big' && issue.origin === 'string') return 'say it in fewer words';
  if (issue.code !== 'invalid_type') return undefined;
  if (found === undefined) return `add \`${name}: …\``;
  if (issue.expected === 'boolean')
    return typeof found === 'string' && /^(?:no|none|off|never)$/i.test(found)
      ? `write \`${name}: false\``
      : `write \`${name}: true\` or \`${name}: false\``;
  if (issue.expected !== 'number' && issue.expected !== 'int') return undefined;
  const percent = /^([\d.]+)\s*%$/.exec(String(found))?.[1];
  if (percent !== undefined) return `write \`${name}: ${Number(percent) / 100}\``;
  return typeof found === 'string' && Number.isFinite(Number(found))
    ? 'take the quotes away'
    : 'write it in digits, such as `2` or `0.5`';
}

function pathName(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

/** Unknown names that are close to a missing one of the same group, by their paths. */
function misspellings(issues: readonly Issue[]): Map<string, string> {
  const missing = issues.filter((issue) => issue.code === 'invalid_type').map(({ path }) => path);
  const found = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const group = pathName(issue.path);
    const names = missing.filter((path) => pathName(path.slice(0, -1)) === group).map((path) => String(path.at(-1)));
    for (const key of issue.keys) {
      const near = nearest(key, names);
      if (near !== undefined) found.set(pathName([...issue.path, key]), pathName([...issue.path, near]));
    }
  }
  return found;
}

/**
 * Turns what a schema found into diagnostics at the values' places, in the author's words.
 * @param known the names the outermost group may have, for telling near ones
 */
export function schemaProblems(
  issues: readonly Issue[],
  document: YamlDocument,
  known: readonly string[],
  rule = 'bad-front-matter',
): Diagnostic[] {
  // One misspelt name is both unknown and missing: it is told once, where it stands.
  const misspelt = misspellings(issues);
  return issues.flatMap((issue): Diagnostic[] => {
    if (issue.code === 'invalid_type' && [...misspelt.values()].includes(pathName(issue.path))) return [];
    const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
    const name = path.length === 0 ? 'this' : `\`${path.join('.')}\``;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const split = valueAt(document.data, [...path, key]) === null && /[)\]]/.test(key);
        const meant = misspelt
          .get(pathName([...path, key]))
          ?.split('.')
          .at(-1);
        const near = meant ?? (path.length === 0 ? nearest(key, known) : undefined);
        const help = split
          ? 'between `{ }` a comma ends a value: put the whole expression in quotes'
          : near !== undefined
            ? `there is \`${near}\``
            : path.length === 0
              ? `known here: ${known.map((each) => `\`${each}\``).join(', ')}`
              : 'take it out';
        return {
          rule,
          severity: 'error',
          message: `\`${[...path, key].join('.')}\` is not known here`,
          place: document.placeOfKey([...path, key]),
          help,
        };
      });
    }
    const keyIssue =
      issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? 'is not a name that can be used here') : undefined;
    const found = valueAt(document.data, path);
    const place = keyIssue === undefined && found !== undefined ? document.placeOf(path) : document.placeOfKey(path);
    const help = keyIssue === undefined ? helpFor(issue, found, String(path.at(-1) ?? '')) : NAMING;
    const message = `${name} ${keyIssue ?? tell(issue, found)}`;
    return [{ rule, severity: 'error', message, place, ...(help === undefined ? {} : { help }) }];
  });
}
