import type { ElementContent, Nodes as HastNodes, Properties, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, Image, Link, PhrasingContent, RootContent, Text } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { CheckedLesson } from '../../check/check-lesson.ts';
import { type ConsoleMoment, consoleMoment } from '../../check/console-moment.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Prose } from '../../lesson/lesson.ts';
import { isConsole } from '../../lesson/console.ts';
import { type BraceNode, isBrace } from '../../lesson/prose.ts';
import { STEPS } from '../../lesson/steps.ts';
import { linkUnder } from './link-under.ts';
import { picturePath } from './picture-path.ts';
import { terminal } from './terminal.ts';
import type { Html } from './views.ts';

function element(tagName: string, properties: Properties, text: string): ElementContent {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] };
}

/** A block of code; it scrolls by itself, with the keyboard too. */
function codeBlock(text: string): ElementContent {
  const properties = { className: ['code'], tabIndex: 0 };
  return { type: 'element', tagName: 'pre', properties, children: [element('code', {}, text)] };
}

/** Text with each "step 3" in it as a link to that row: the words with the first number, later numbers alone. */
function linkSteps(text: string): ElementContent[] {
  const out: ElementContent[] = [];
  let from = 0;
  const push = (to: number): void => void (to > from && out.push({ type: 'text', value: text.slice(from, to) }));
  for (const match of text.matchAll(STEPS)) {
    for (const [at, number] of [...match[0].matchAll(/\d+/g)].entries()) {
      const start = at === 0 ? match.index : match.index + number.index;
      const end = match.index + number.index + number[0].length;
      push(start);
      out.push(element('a', { className: ['step-link'], href: `#step-${number[0]}` }, text.slice(start, end)));
      from = end;
    }
  }
  push(text.length);
  return out;
}

type Nodes = readonly (RootContent | PhrasingContent)[];

const BLOCKS: readonly string[] = [
  'paragraph',
  'heading',
  'list',
  'table',
  'code',
  'blockquote',
  'thematicBreak',
  'mdxFlowExpression',
];

function isInline(node: RootContent | PhrasingContent): node is PhrasingContent {
  return !BLOCKS.includes(node.type);
}

function inside(tree: HastNodes): HastRoot {
  return { type: 'root', children: 'children' in tree ? tree.children : [] };
}

/** Turns checked prose into HTML: claims leave nothing behind, values and sources stand where their braces stood. */
export class Renderer {
  readonly #checked: CheckedLesson;
  readonly #base: string;

  /** @param base the path that the site is under, with a slash at both ends */
  constructor(checked: CheckedLesson, base = '/') {
    this.#checked = checked;
    this.#base = base;
  }

  /** A picture with its size, so that the page has its room before it comes. */
  #picture({ url, alt }: Image): ElementContent[] {
    const { id, pictures } = this.#checked.lesson;
    const picture = pictures.find(({ name }) => name === url);
    if (picture === undefined) return [];
    const { width, height } = picture;
    const src = `${this.#base}${id}/${picturePath(picture)}`;
    const properties = { src, alt: alt ?? '', width, height, loading: 'lazy' };
    return [{ type: 'element', tagName: 'img', properties, children: [] }];
  }

  /** What stands where braces stood; undefined where nothing does. */
  #shown(node: BraceNode, places: ReadonlyMap<number, Place>): ElementContent | undefined {
    const place = places.get(node.position?.start.offset ?? -1);
    const proof = place === undefined ? undefined : this.#checked.proofAt(place);
    if (proof?.kind === 'printed') return element('span', { className: ['printed'] }, proof.text);
    if (proof?.kind === 'sourced')
      return element('a', { className: ['source'], href: proof.url, rel: ['noopener'] }, 'source');
    return undefined;
  }

  /** The moment at which the commands of a console block are run. */
  #moment(file: string, node: Code): ConsoleMoment | undefined {
    const { concept, execution, quiz } = this.#checked.lesson;
    const block = [concept, execution, quiz]
      .flatMap((part) => part?.consoles ?? [])
      .find((each) => each.place.file === file && each.place.start.offset === node.position?.start.offset);
    const moment = block && execution && consoleMoment(block.moment, execution);
    return moment === undefined || 'rule' in moment ? undefined : moment;
  }

  /** The nodes without the braces that show nothing, and without the space that stood before them. */
  #drop(nodes: Nodes, places: ReadonlyMap<number, Place>): Nodes {
    const out: (RootContent | PhrasingContent)[] = [];
    for (const node of nodes) {
      const last = out.at(-1);
      if (!isBrace(node) || this.#shown(node, places) !== undefined) {
        const kept =
          'children' in node ? Object.assign({}, node, { children: this.#drop(node.children, places) }) : node;
        // A paragraph of nothing but claims leaves nothing behind either.
        if (kept.type !== 'paragraph' || kept.children.length > 0) out.push(kept);
      } else if (last?.type === 'text') {
        out[out.length - 1] = { ...last, value: last.value.trimEnd() };
      }
    }
    return out;
  }

  /**
   * The HTML of a stretch of prose.
   * @param links whether it may have links; inside a label one would take the click that is meant to choose
   */
  html({ nodes, braces, place }: Prose, links: 'links' | 'no links' = 'links'): Html {
    const text = (place: Place): string => this.#checked.sources.get(place.file)?.text ?? '';
    const places = new Map(braces.map(({ place }) => [text(place).lastIndexOf('{', place.start.offset - 1), place]));
    const shown = (_: State, node: BraceNode): ElementContent[] => {
      const content = this.#shown(node, places);
      return content === undefined ? [] : [content];
    };
    const bare = links === 'no links';
    const handlers: Handlers = {
      text: (_, node: Text) => (bare ? { type: 'text', value: node.value } : linkSteps(node.value)),
      link: bare ? (state: State, node: Link) => state.all(node) : linkUnder(this.#base),
      code: (_, node: Code) =>
        isConsole(node) ? terminal(node.value, this.#moment(place.file, node)) : codeBlock(node.value),
      image: (_, node: Image) => this.#picture(node),
      mdxTextExpression: shown,
      mdxFlowExpression: shown,
    };
    const kept = this.#drop(nodes, places);
    // Only inside a paragraph are inline nodes joined without line feeds between them.
    if (kept.every(isInline))
      return toHtml(inside(toHast({ type: 'paragraph', children: [...kept] }, { handlers }))).trim();
    return toHtml(toHast({ type: 'root', children: kept.filter((node) => !isInline(node)) }, { handlers })).trim();
  }
}
