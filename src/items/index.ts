import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Prose, WrittenItem } from '../lesson/lesson.ts';
import type { Grade, Response } from '../progress/response.ts';
import type { Asked } from './asked.ts';
import { choiceType } from './choice/choice-type.ts';
import type { Choice } from './choice/choice.ts';
import type { Console } from './console/console.ts';
import { consoleType } from './console/console-type.ts';
import type { ItemBase, ItemClaim, ItemType, ProbedResponse } from './item.ts';
import { findType } from './find-type.ts';
import { matchType } from './match/match-type.ts';
import type { Match } from './match/match.ts';
import { orderType } from './order/order-type.ts';
import type { Order } from './order/order.ts';
import { multipleType } from './multiple/multiple-type.ts';
import type { Multiple } from './multiple/multiple.ts';
import { traceType } from './trace/trace-type.ts';
import type { Trace } from './trace/trace.ts';
import type { Numeric } from './numeric/numeric.ts';
import { numericType } from './numeric/numeric-type.ts';
import type { TextEntry } from './text/text.ts';
import { unusedBlock, unusedSettings } from './unused-parts.ts';
import type { Using } from './using.ts';
import { textType } from './text/text-type.ts';

/** An item of any type, read. */
export type AnyItem = Choice | Multiple | Order | Match | TextEntry | Numeric | Console | Trace;

/** An item's grader with its key. */
export interface Grader {
  /** What grading needs, as the page gets it. */
  readonly graded: unknown;
  readonly probes: readonly ProbedResponse[];
  grade(response: Response): Grade;
}

/** An item with what its type knows of it. */
export interface ReadItem {
  readonly item: AnyItem;
  readonly claims: readonly ItemClaim[];
  /** All prose of the item but what it claims: stem, body, hints, rationales. */
  readonly prose: readonly Prose[];
  /** What is wrong with the item that only shows once the execution was run. */
  mistakes(asked: Asked): readonly Diagnostic[];
  /** Undefined where the key rests on something that could not be asked. */
  grader(asked: Asked): Grader | undefined;
}

/** A type as the registry handles it. */
interface BoundType extends Using {
  readonly form: string;
  fits(written: WrittenItem): boolean;
  read(source: Source, written: WrittenItem): { readonly item?: ReadItem; readonly problems: readonly Diagnostic[] };
}

/** An item together with its type. */
export function bindItem<Item extends AnyItem & ItemBase, Graded>(type: ItemType<Item, Graded>, item: Item): ReadItem {
  return {
    item,
    claims: type.claims(item),
    prose: [item.stem, item.body, ...item.hints, ...type.prose(item)],
    mistakes: (asked) => type.mistakes?.(item, asked) ?? [],
    grader: (asked) => {
      const graded = type.graded(item, asked);
      return graded === undefined
        ? undefined
        : { graded, probes: type.probes(item, graded), grade: (response) => type.grade(graded, response) };
    },
  };
}

function bindType<Item extends AnyItem & ItemBase, Graded>(type: ItemType<Item, Graded>): BoundType {
  return {
    name: type.name,
    form: type.form,
    reads: type.reads,
    heeds: type.heeds,
    fits: (written) => type.fits(written),
    read: (source, written) => {
      const { item, problems } = type.parse(source, written);
      return item === undefined ? { problems } : { item: bindItem(type, item), problems };
    },
  };
}

/** The item types that authors write. */
const itemTypes: readonly BoundType[] = [
  bindType(choiceType),
  bindType(multipleType),
  bindType(orderType),
  bindType(matchType),
  bindType(textType),
  bindType(numericType),
  bindType(consoleType),
  bindType(traceType),
];

/** The names of these types, as an item's comment may say them. */
export const typeNames: readonly string[] = itemTypes.map(({ name }) => name);

/** Reads a written item as the type that its comment names, or else as the one whose form it has. */
export function readItem(
  source: Source,
  written: WrittenItem,
): { readonly item?: ReadItem; readonly problems: readonly Diagnostic[] } {
  const type = findType(source, written, itemTypes);
  if ('rule' in type) return { problems: [type] };
  const settings = unusedSettings(written, type);
  const block = unusedBlock(source, written, type);
  if (block !== undefined) return { problems: [...settings, block] };
  const { item, problems } = type.read(source, written);
  return { ...(item === undefined ? {} : { item }), problems: [...settings, ...problems] };
}
