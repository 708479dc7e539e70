import type { Blockquote, Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { parseItemSettings } from './item-settings.ts';
import { calloutOf, isTaskList, strays, unheeded } from './item-strays.ts';
import type { Prose, WrittenItem } from './lesson.ts';
import { type BraceNode, isComment, placeOf, prose } from './prose.ts';

/** How many letters an id may have: it is kept with each response. */
const LONGEST_ID = 100;
const HINT = /^\[!TIP\]\s*/i;

function isHint(source: Source, node: RootContent): node is Blockquote {
  return calloutOf(source, node)?.toLowerCase() === 'tip';
}

/** A hint's text without its `[!TIP]` mark. */
function hintProse(source: Source, quote: Blockquote): Prose {
  const [paragraph, ...rest] = quote.children;
  if (paragraph?.type !== 'paragraph') return prose(source, quote.children, placeOf(source, quote));
  const [text, ...inline] = paragraph.children;
  const kept =
    text?.type === 'text' ? [{ ...text, value: text.value.replace(HINT, '') }, ...inline] : paragraph.children;
  // The mark may stand alone, above a picture.
  const first = toString(kept) === '' && kept.length === 1 ? [] : [{ ...paragraph, children: kept }];
  return prose(source, [...first, ...rest], placeOf(source, quote));
}

/** Reads an item's id, and what follows it, from the comment at the end of its stem. */
function readComment(
  source: Source,
  comment: BraceNode | undefined,
): ReturnType<typeof parseItemSettings> & { readonly id?: string } {
  const written =
    comment && /^\s*\/\*\s*#([a-z0-9]+(?:-[a-z0-9]+)*)\s*(|,[\s\S]*|[a-z]+\s*[:=][\s\S]*)\*\/\s*$/d.exec(comment.value);
  const [start = 0] = written?.indices?.[2] ?? [];
  const from = (comment?.position?.start.offset ?? 0) + 1 + start;
  const { problems, ...read } = parseItemSettings(source, from, written?.[2] ?? '');
  const glued: Diagnostic[] =
    written && /^[a-z]/.test(written[2] ?? '')
      ? [
          {
            rule: 'bad-item',
            severity: 'error',
            message: 'a comma is missing after the id',
            place: source.place(from, from + 1),
            help: `write \`#${written[1]}, …\``,
          },
        ]
      : [];
  return { id: written?.[1], ...read, problems: [...glued, ...problems] };
}

/** Reads a stem and what stands under it, up to the next stem. */
export function parseItem(
  source: Source,
  heading: Heading,
  under: readonly RootContent[],
  problems: Diagnostic[],
): WrittenItem | undefined {
  const comment = heading.children.find((node) => node.type === 'mdxTextExpression' && isComment(node.value));
  const {
    id,
    settings,
    said,
    exceptions,
    problems: wrong,
  } = readComment(source, comment?.type === 'mdxTextExpression' ? comment : undefined);
  problems.push(...wrong);
  const place = placeOf(source, heading);
  // A comment of HTML was told already, and so was one that is never closed.
  const unclosed = /\{\s*\/\*/.test(toString(heading.children.filter(({ type }) => type === 'text')));
  if (id === undefined && (unclosed || heading.children.some((node) => node.type === 'html'))) return undefined;
  if (id === undefined) {
    const bad = comment !== undefined;
    problems.push({
      rule: 'missing-id',
      severity: 'error',
      message: bad ? 'this is not an id' : 'this item has no id',
      place: bad ? placeOf(source, comment) : place,
      help: 'end the heading with `{/* #a-few-words */}`, in small letters, digits and `-`; responses are kept by it, so it never changes. What else it says follows a comma: `{/* #a-few-words, points: 2 */}`',
    });
    return undefined;
  }
  if (id.length > LONGEST_ID)
    problems.push({
      rule: 'too-much',
      severity: 'error',
      message: `this id has ${id.length} letters, and the most allowed is ${LONGEST_ID}`,
      place: comment === undefined ? place : placeOf(source, comment),
      help: 'make it a few words',
    });
  const [stray] = strays(source, heading, under);
  if (stray !== undefined) {
    problems.push(stray);
    return undefined;
  }
  problems.push(...unheeded(source, heading, under));
  const hints = under.filter((node) => isHint(source, node));
  const lists = under.filter(isTaskList);
  return {
    id,
    place,
    settings,
    said,
    exceptions,
    stem: prose(
      source,
      heading.children.filter((node) => node !== comment),
      place,
    ),
    blocks: under.filter((node) => !hints.some((hint) => hint === node)),
    lists,
    hints: hints.map((hint) => hintProse(source, hint)),
  };
}
