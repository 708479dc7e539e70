import type { CheckedLesson } from '../check/check-lesson.ts';
import type { Path, YamlDocument } from '../lesson/yaml.ts';
import { edit, type Kind, type Mutation } from './mutation.ts';
import { otherWord } from './other-word.ts';
import { sourceAt, written } from './written.ts';

/** The path of every key and every value of YAML data, groups before what is in them. */
function paths(data: unknown, path: Path = []): Path[] {
  const inside =
    typeof data === 'object' && data !== null
      ? Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
          paths(value, [...path, Array.isArray(data) ? Number(key) : key]),
        )
      : [];
  return path.length === 0 ? inside : [path, ...inside];
}

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** Breaks a YAML document: each value becomes another, each key is misspelt, and each goes with all that is in it. */
export function breakYaml(
  checked: CheckedLesson,
  document: YamlDocument,
  kindOf: (path: Path) => Kind | undefined,
): Mutation[] {
  return paths(document.data).flatMap((path) => {
    const kind = kindOf(path);
    if (kind === undefined) return [];
    const value = document.placeOf(path);
    const key = document.placeOfKey(path);
    const isLeaf = typeof at(document.data, path) !== 'object' || at(document.data, path) === null;
    const inList = typeof path.at(-1) === 'number';
    const gone = sourceAt(checked, key).place(key.start.offset, value.end.offset);
    return [
      ...(isLeaf ? [edit(kind, value, otherWord(written(checked, value)))] : []),
      ...(inList ? [] : [edit(kind, key, `x${written(checked, key)}`), edit(kind, gone, '')]),
    ];
  });
}
