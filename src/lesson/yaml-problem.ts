import { type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node, visit } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { findHidden, findOddSpace } from '../model/hidden-signs.ts';
import { findLookAlike, findLookAlikeSign } from './look-alike.ts';
import { hiddenSign, lookAlike, oddSpace } from './signs.ts';
import { nameOf } from './yaml-name.ts';

/** Tags that say no more than what a plain value says by itself. */
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** What such a name has is prose, whose signs are other than those of code. */
const PROSE = new Set<unknown>(['title', 'summary', 'topic', 'category', 'label', 'description']);

interface Complaint {
  readonly message: string;
  readonly help: string;
}

function keyProblem(key: unknown, within: unknown): Complaint | undefined {
  if (isCollection(key) || isAlias(key))
    return { message: 'a name must be a plain text', help: 'write a text before the `:`' };
  const name = isScalar(key) ? key.value : undefined;
  if (name === '<<') return { message: '`<<` merges groups, and nothing here does', help: 'write the values out' };
  if (name === '__proto__' || (name === 'prototype' && within === 'constructor'))
    return {
      message: `\`${name}\` cannot be a name: programs take it for something else`,
      help: 'choose another name',
    };
  return undefined;
}

/** The second of two keys with one name, of which a program would only see one value. */
function twinOf(items: readonly { readonly key: unknown }[]): unknown {
  const names = new Set<string>();
  return items.find(({ key }) => names.size === names.add(nameOf(key)).size)?.key;
}

/** Where the word begins that stands before an offset, with white space between. */
function wordBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  while (at > 0 && /\S/.test(text.charAt(at - 1))) at--;
  return at;
}

/** The offset at which the tag of a value stands that begins at `from`: YAML lets only white space and an anchor be between. */
function tagStart(text: string, from: number): number {
  const word = wordBefore(text, from);
  const tag = text.indexOf('!', text.startsWith('&', word) ? wordBefore(text, word) : word);
  return tag !== -1 && tag < from ? tag : from;
}

/**
 * What in a document is YAML and yet not data: foreign tags, names that reach for prototypes, merges, signs that hide.
 * @param shift the offset of the document's text in the source
 */
export function yamlProblem(source: Source, shift: number, document: Document.Parsed): Diagnostic | undefined {
  let found: Diagnostic | undefined;
  const placeOf = (from: number, to: number) => source.place(shift + from, shift + to);
  const rangeOf = (node: unknown): readonly number[] => (node as Node).range ?? document.range;
  const refuse = (from: number, to: number, { message, help }: Complaint): symbol => {
    found = { rule: 'bad-yaml', severity: 'error', message, place: placeOf(from, to), help };
    return visit.BREAK;
  };
  visit(document, {
    Pair(_, { key }, path) {
      const outer = path.at(-2);
      const within = typeof outer === 'object' && 'key' in outer && isScalar(outer.key) ? outer.key.value : undefined;
      const problem = keyProblem(key, within);
      const [from = 0, to = from] = rangeOf(key);
      return problem && refuse(from, to, problem);
    },
    Value(_, node, path) {
      const [from = 0, to = from] = rangeOf(node);
      const twin = isMap(node) ? twinOf(node.items) : undefined;
      if (twin !== undefined) {
        const [first = 0, last = first] = rangeOf(twin);
        const name = nameOf(twin);
        const message = name === '' ? 'this is a second value without a name' : `this group has a second \`${name}\``;
        return refuse(first, last, { message, help: 'take one of the two out, or name it otherwise' });
      }
      if (node.tag !== undefined && !PLAIN_TAG.test(node.tag)) {
        const message = 'this tag asks for more than data';
        return refuse(tagStart(source.text.slice(shift), from), from, { message, help: 'take it out' });
      }
      if (!isScalar(node) || typeof node.value !== 'string') return undefined;
      const hidden = findHidden(node.value);
      const pair = path.at(-1);
      const isProse = isPair(pair) && isScalar(pair.key) && PROSE.has(pair.key.value);
      const written = source.text.slice(shift + from, shift + to);
      const alike = findLookAlike(written) ?? (isProse ? undefined : findLookAlikeSign(written));
      const space = isProse ? undefined : findOddSpace(written);
      if (hidden !== undefined) found = hiddenSign(hidden, placeOf(from, to));
      else if (alike !== undefined) found = lookAlike(alike, placeOf(from + alike.at, from + alike.at + alike.length));
      else if (space !== undefined) found = oddSpace(space, placeOf(from + space.at, from + space.at + space.length));
      return found && visit.BREAK;
    },
  });
  return found;
}
