import type { TableRow } from 'mdast';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { Brace } from '../../lesson/lesson.ts';
import { momentOf } from '../../lesson/moment.ts';
import { placeOf, prose } from '../../lesson/prose.ts';
import { cellPlace } from '../../lesson/table.ts';
import { partId } from '../part-id.ts';
import { wordsOf } from '../words-of.ts';
import type { Proving, Row, Target } from './match.ts';

const FIRST_CELL =
  'begin the row with a moment (`Start`, `After step 3`, `Final`), or with words and a value in braces: `Pod IPs {at(3).podIPs}`';

/** A line of the table: a row with its target, or a target that fits no row. */
export type Line = { readonly row: Row } | { readonly extra: Target } | { readonly problem: Diagnostic };

function isAssertion({ expression }: Brace): boolean {
  return /^(?:source|unproved)\s*\(/.test(expression);
}

function cell(source: Source, row: TableRow, column: number): Target {
  const written = row.children[column];
  const nodes = written?.children ?? [];
  const words = wordsOf(nodes);
  const text = prose(source, nodes, written === undefined ? placeOf(source, row) : cellPlace(source, written));
  return { id: partId(words), words, text, place: text.place, braces: text.braces };
}

/** How a row is held to its target; a sentence where it is not. */
function provingOf(first: Target, target: Target): Proving | { readonly message: string; readonly help: string } {
  const all = [...first.braces, ...target.braces];
  if (all.length > 0 && all.every(isAssertion)) return { kind: 'asserted' };
  const step = momentOf(first.words);
  const [brace, second] = first.braces;
  if (brace === undefined && step !== undefined) return { kind: 'moment', step };
  if (brace === undefined)
    return { message: 'this row names no moment of the execution and asks for no value', help: FIRST_CELL };
  if (second !== undefined)
    return { message: 'this row asks for more than one value', help: 'leave one pair of braces in its first cell' };
  if (target.braces.length === 0) return { kind: 'value', brace };
  return {
    message: 'this row asks in both of its cells',
    help: 'ask for the value in the first cell, and write in the second, without braces, what it comes to',
  };
}

/** Reads a line of a match's table. */
export function parseLine(source: Source, written: TableRow): Line {
  const [first, target] = [cell(source, written, 0), cell(source, written, 1)];
  const wrong = (place: Place, message: string, help: string): Line => ({
    problem: { rule: 'bad-item', severity: 'error', message, place, help },
  });
  if (target.words === '') return wrong(target.place, 'this target says nothing', 'write its words before its braces');
  const { id, words, text, place, braces } = first;
  if (words === '' && braces.length === 0) return { extra: target };
  if (words === '') return wrong(place, 'this row says nothing', 'write its words before its braces');
  const proving = provingOf(first, target);
  if ('message' in proving) return wrong(place, proving.message, proving.help);
  const asserted = proving.kind === 'asserted' ? [...braces, ...target.braces] : target.braces;
  return { row: { id, words, text, place, proving, target: { ...target, braces: asserted } } };
}
