import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { nearest } from '../model/nearest.ts';
import { findConsoles } from './find-consoles.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Concept, KeyMoment, Prose, Section } from './lesson.ts';
import { placeOf, prose } from './prose.ts';
import { readSource } from './read-source.ts';
import { conceptSchema } from './schema.ts';

const SECTIONS = ['Process flow', 'Key moments', 'Learn', 'Why', 'Deep', 'Snapshot', 'Transcript'] as const;

interface Split {
  readonly heading: RootContent;
  readonly under: readonly RootContent[];
}

/** Splits nodes at the headings of one depth. */
function splitAt(
  nodes: readonly RootContent[],
  depth: number,
): { readonly before: readonly RootContent[]; readonly parts: readonly Split[] } {
  const starts = nodes.flatMap((node, at) => (node.type === 'heading' && node.depth === depth ? [at] : []));
  const parts = starts.flatMap((start, at) => {
    const heading = nodes[start];
    return heading === undefined ? [] : [{ heading, under: nodes.slice(start + 1, starts[at + 1]) }];
  });
  return { before: nodes.slice(0, starts[0] ?? nodes.length), parts };
}

function inside(heading: RootContent): Prose['nodes'] {
  return heading.type === 'heading' ? heading.children : [];
}

function flowOf(source: Source, { heading, under }: Split, problems: Diagnostic[]): { flow: Prose[]; note: Prose } {
  const list = under.find((node) => node.type === 'list' && node.ordered === true);
  if (list?.type !== 'list') {
    problems.push({
      rule: 'bad-section',
      severity: 'error',
      message: 'the process flow is not a numbered list',
      place: placeOf(source, heading),
      help: 'write one line a stage: `1. Create the Service (step 1)`',
    });
    return { flow: [], note: prose(source, under, placeOf(source, heading)) };
  }
  const flow = list.children.map((item) => {
    const [line, ...more] = item.children;
    const place = placeOf(source, item);
    if (line?.type === 'paragraph' && more.length === 0) return prose(source, line.children, place);
    problems.push({
      rule: 'bad-section',
      severity: 'error',
      message: 'a stage of the process flow is a single line',
      place,
      help: 'write the rest under the list',
    });
    return prose(source, [], place);
  });
  return {
    flow,
    note: prose(
      source,
      under.filter((node) => node !== list),
      placeOf(source, heading),
    ),
  };
}

function momentsOf(source: Source, { heading, under }: Split, problems: Diagnostic[]): KeyMoment[] {
  const { before, parts } = splitAt(under, 3);
  const [stray] = parts.length === 0 ? [] : before;
  if (stray !== undefined) {
    problems.push({
      rule: 'bad-section',
      severity: 'error',
      message: 'this belongs to no key moment',
      place: placeOf(source, stray),
      help: 'write it under a question: `### Why does …?`',
    });
  }
  if (parts.length === 0) {
    problems.push({
      rule: 'bad-section',
      severity: 'error',
      message: 'there is no key moment under this heading',
      place: placeOf(source, heading),
      help: 'write each as a question, `### Why does …?`, with its answer below',
    });
  }
  return parts.map((part) => ({
    question: prose(source, inside(part.heading), placeOf(source, part.heading)),
    answer: prose(source, part.under, placeOf(source, part.heading)),
  }));
}

/** Parses `concept.mdx`: its sections, by their headings. */
export function parseConcept(source: Source): { readonly concept?: Concept; readonly problems: readonly Diagnostic[] } {
  const read = readSource(source);
  if (!('root' in read)) return read;
  const problems: Diagnostic[] = [...read.problems];
  const front = parseFrontMatter(source, read.root, conceptSchema);
  const { consoles, problems: consoleProblems } = findConsoles(source, read.root.children);
  problems.push(...front.problems, ...consoleProblems);
  const { before, parts } = splitAt(
    read.root.children.filter((node) => node.type !== 'yaml'),
    2,
  );
  let flow: { flow: Prose[]; note: Prose } = { flow: [], note: prose(source, [], source.place(0, 0)) };
  let keyMoments: KeyMoment[] = [];
  const sections: Section[] = [];
  const first = new Map<string, Split>();
  for (const part of parts) {
    const written = toString(part.heading).trim();
    const title = SECTIONS.find((name) => name.toLowerCase() === written.toLowerCase());
    const twin = title && first.get(title);
    if (title !== undefined && twin === undefined) first.set(title, part);
    if (title !== undefined && twin !== undefined) {
      problems.push({
        rule: 'bad-section',
        severity: 'error',
        message: `this is a second section \`${title}\``,
        place: placeOf(source, part.heading),
        related: [{ place: placeOf(source, twin.heading), label: 'the first one' }],
        help: 'join the two',
      });
    }
    if (title === 'Process flow') flow = flowOf(source, part, problems);
    else if (title === 'Key moments') keyMoments = momentsOf(source, part, problems);
    else if (title !== undefined)
      sections.push({ title, body: prose(source, part.under, placeOf(source, part.heading)) });
    else {
      const near = nearest(written, SECTIONS);
      problems.push({
        rule: 'unknown-section',
        severity: 'error',
        message: `a concept has no section \`${written}\``,
        place: placeOf(source, part.heading),
        help:
          near === undefined
            ? `the sections are ${SECTIONS.map((name) => `\`${name}\``).join(', ')}`
            : `there is a section \`${near}\``,
      });
    }
  }
  if (front.frontMatter === undefined) return { problems };
  return {
    concept: {
      file: source.file,
      all: prose(source, read.root.children, source.place(0, 0)),
      consoles,
      ...front.frontMatter.data,
      intro: prose(source, before, source.place(0, 0)),
      flow: flow.flow,
      flowNote: flow.note,
      keyMoments,
      sections,
    },
    problems,
  };
}
