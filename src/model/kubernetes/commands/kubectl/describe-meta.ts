import { lastApplied } from './applied-form.ts';
import type { Service } from '../../objects/service.ts';

/** The name, namespace, labels and annotations of an object, as `kubectl describe` begins. */
export function describeMeta({ name, namespace, labels, annotations }: Service['metadata']): readonly string[] {
  const shown = Object.entries(annotations).filter(([key]) => key !== lastApplied);
  return [
    `Name:\t${name}`,
    `Namespace:\t${namespace}`,
    ...manyLines('Labels', Object.entries(labels), '='),
    ...manyLines('Annotations', shown, ': '),
  ];
}

/** One line a pair, by key; only the first says what they are. */
function manyLines(name: string, pairs: readonly (readonly [string, string])[], sign: string): readonly string[] {
  const lines = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}${sign}${value}`);
  return lines.length === 0 ? [`${name}:\t<none>`] : lines.map((line, i) => `${i === 0 ? `${name}:` : ''}\t${line}`);
}
