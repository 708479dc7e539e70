import type { Blockquote, Heading, List, RootContent } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Prose, Quiz, WrittenItem } from './lesson.ts';
import { isComment, placeOf, prose } from './prose.ts';
import { readSource } from './read-source.ts';
import { quizSchema } from './schema.ts';

const HINT = /^\[!TIP\]\s*/i;

function isTaskList(node: RootContent): node is List {
  return node.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean');
}

function isHint(node: RootContent): node is Blockquote {
  const paragraph = node.type === 'blockquote' ? node.children[0] : undefined;
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' && HINT.test(text.value);
}

/** A hint's text without its `[!TIP]` mark. */
function hintProse(source: Source, quote: Blockquote): Prose {
  const [paragraph, ...rest] = quote.children;
  if (paragraph?.type !== 'paragraph') return prose(source, quote.children, placeOf(source, quote));
  const [text, ...inline] = paragraph.children;
  const kept =
    text?.type === 'text' ? [{ ...text, value: text.value.replace(HINT, '') }, ...inline] : paragraph.children;
  return prose(source, [{ ...paragraph, children: kept }, ...rest], placeOf(source, quote));
}

function parseItem(
  source: Source,
  heading: Heading,
  under: readonly RootContent[],
  problems: Diagnostic[],
): WrittenItem | undefined {
  const comment = heading.children.find((node) => node.type === 'mdxTextExpression' && isComment(node.value));
  const id =
    comment?.type === 'mdxTextExpression'
      ? /^\s*\/\*\s*#([a-z0-9]+(?:-[a-z0-9]+)*)\s*\*\/\s*$/.exec(comment.value)?.[1]
      : undefined;
  const place = placeOf(source, heading);
  if (id === undefined) {
    const bad = comment !== undefined;
    problems.push({
      rule: 'missing-id',
      severity: 'error',
      message: bad ? 'this is not an id' : 'this item has no id',
      place: bad ? placeOf(source, comment) : place,
      help: 'end the heading with `{/* #a-few-words */}`, in small letters, digits and `-`; responses are kept by it, so it never changes',
    });
    return undefined;
  }
  const hints = under.filter(isHint);
  const lists = under.filter(isTaskList);
  const body = under.filter((node) => !isHint(node) && !isTaskList(node));
  return {
    id,
    place,
    stem: prose(
      source,
      heading.children.filter((node) => node !== comment),
      place,
    ),
    body: prose(source, body, place),
    lists,
    hints: hints.map((hint) => hintProse(source, hint)),
  };
}

function duplicates(items: readonly WrittenItem[]): Diagnostic[] {
  const first = new Map<string, WrittenItem>();
  return items.flatMap((item): Diagnostic[] => {
    const earlier = first.get(item.id);
    if (earlier === undefined) {
      first.set(item.id, item);
      return [];
    }
    return [
      {
        rule: 'duplicate-id',
        severity: 'error',
        message: `two items have the id \`${item.id}\``,
        place: item.place,
        related: [{ place: earlier.place, label: 'the first one' }],
        help: 'give this item an id of its own; the first keeps its id, for responses are kept by it',
      },
    ];
  });
}

/** Parses `quiz.mdx`: each second-level heading is a stem, the task list under it its options. */
export function parseQuiz(source: Source): { readonly quiz?: Quiz; readonly problems: readonly Diagnostic[] } {
  const read = readSource(source);
  if (!('root' in read)) return read;
  const problems: Diagnostic[] = [...read.problems];
  const front = parseFrontMatter(source, read.root, quizSchema);
  problems.push(...front.problems);
  const body = read.root.children.filter((node) => node.type !== 'yaml');
  const starts = body.flatMap((node, at) => (node.type === 'heading' && node.depth === 2 ? [at] : []));
  const items = starts.flatMap((start, at) => {
    const heading = body[start];
    const item =
      heading?.type === 'heading'
        ? parseItem(source, heading, body.slice(start + 1, starts[at + 1]), problems)
        : undefined;
    return item === undefined ? [] : [item];
  });
  if (starts.length === 0) {
    problems.push({
      rule: 'no-items',
      severity: 'error',
      message: 'this quiz has no items',
      place: source.place(0, 0),
      help: 'write each stem as a heading (`## What does DNS answer? {/* #dns-answer */}`) with a task list under it',
    });
  }
  problems.push(...duplicates(items));
  if (front.frontMatter === undefined) return { problems };
  const { title, pass } = front.frontMatter.data;
  return {
    quiz: {
      file: source.file,
      title,
      pass,
      intro: prose(source, body.slice(0, starts[0] ?? 0), source.place(0, 0)),
      items,
    },
    problems,
  };
}
