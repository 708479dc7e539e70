import type { RootContent } from 'mdast';
import { isTaskList } from '../lesson/item-strays.ts';
import { parseQuiz } from '../lesson/quiz.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import { type AnyItem, readItem } from '../items/index.ts';
import type { Asked } from '../items/asked.ts';
import type { ItemSettings } from '../lesson/item-settings.ts';
import { fromMdast, linesOf } from './from-mdast.ts';
import type { Ask } from './imported-item.ts';
import type { Inline, Rich } from './rich.ts';
import { tidy, tidyLine } from './tidy.ts';

/** What an item says as the lesson's own parser reads it. */
export interface ReadBack {
  readonly id: string;
  readonly stem: readonly Inline[];
  readonly body: Rich;
  readonly ask: Ask;
  readonly hints: readonly Rich[];
  readonly settings: ItemSettings;
}

/** Nothing is run: what an imported item says asks nothing of an execution. */
const NOTHING: Asked = { value: () => undefined, printed: () => undefined, tracker: () => undefined };

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
const silent = (): void => undefined;
const rich = (nodes: readonly (RootContent | { readonly type: string })[]): Rich =>
  tidy(fromMdast(nodes as readonly RootContent[], silent));
const line = (nodes: readonly { readonly type: string }[]): readonly Inline[] =>
  tidyLine(linesOf(nodes as readonly RootContent[], silent));

function askOf(item: AnyItem): Ask | undefined {
  switch (item.type) {
    case 'choice':
    case 'multiple':
      return {
        type: item.type,
        options: item.options.map(({ text, isKey, pinned, rationale }) => {
          return { text: line(text.nodes), isKey, pinned, rationale: rich(rationale.nodes) };
        }),
      };
    case 'order':
      return {
        type: 'order',
        entries: item.entries.map(({ text, rationale }) => ({
          text: line(text.nodes),
          rationale: rich(rationale.nodes),
        })),
      };
    case 'match': {
      const extras = item.extras.map(({ text }) => ({ left: [], target: line(text.nodes) }));
      const rows = item.rows.map(({ text, target }) => ({ left: line(text.nodes), target: line(target.text.nodes) }));
      return { type: 'match', rows: [...rows, ...extras] };
    }
    case 'text':
    case 'numeric':
      return {
        type: item.type,
        forms: item.forms.map(({ words, isKey, rationale }) => ({ words, isKey, rationale: rich(rationale.nodes) })),
      };
    default:
      return undefined;
  }
}

/**
 * Reads an item that was written, as the checker and the site will.
 * @param text the item alone, without a quiz around it
 * @returns what it says; or the errors in it
 */
export function readBack(text: string): ReadBack | { readonly problems: readonly Diagnostic[] } {
  const source = new Source('quiz.mdx', `---\ntitle: Imported\n---\n\n${text}`);
  const { quiz, problems: all } = parseQuiz(source);
  const problems = all.filter(isError);
  const [written, second] = quiz?.items ?? [];
  if (problems.length > 0 || written === undefined || second !== undefined) return { problems };
  const read = readItem(source, written);
  const wrong = [...read.problems, ...(read.item?.mistakes(NOTHING) ?? [])].filter(isError);
  const ask = read.item && askOf(read.item.item);
  if (wrong.length > 0 || read.item === undefined || ask === undefined) return { problems: wrong };
  const { id, settings, stem, body, hints } = read.item.item;
  return {
    id,
    settings,
    stem: line(stem.nodes),
    body: rich(body.nodes.filter((node) => !isTaskList(node))),
    ask,
    hints: hints.map(({ nodes }) => rich(nodes)),
  };
}
