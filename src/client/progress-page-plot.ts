import type { Attempt } from '../progress/attempt.ts';
import { byLesson } from '../progress/standing.ts';
import { percentText, scoreOf } from '../progress/totals.ts';
import { momentText } from './moment.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 220;
/** The lines of more lessons than these cannot be told apart. */
const MOST_LINES = 6;
/** Room around the plot, in pixels. */
const EDGE = { left: 46, right: 14, top: 14, bottom: 28 };

function draw(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly attempt: Attempt;
}

function grid(width: number, y: (share: number) => number): SVGElement[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    draw('line', { class: 'grid', x1: EDGE.left, x2: width - EDGE.right, y1: y(share), y2: y(share) }),
    ...(share % 0.5 === 0
      ? [draw('text', { x: EDGE.left - 8, y: y(share) + 4, 'text-anchor': 'end' }, `${share * 100}%`)]
      : []),
  ]);
}

/** A filled disc where it was passed, an open square where not. */
function mark({ x, y, attempt }: Point): SVGElement {
  const shape = scoreOf(attempt).passed
    ? draw('circle', { class: 'passed', cx: x, cy: y, r: 5 })
    : draw('rect', { class: 'failed', x: x - 4.5, y: y - 4.5, width: 9, height: 9 });
  const at = momentText(attempt.finished ?? '', 'minute');
  shape.append(draw('title', {}, `${attempt.title}: ${percentText(scoreOf(attempt).share)}, ${at}`));
  return shape;
}

function label(points: readonly Point[]): string {
  const shares = points.map(({ attempt }) => scoreOf(attempt).share);
  const passed = points.filter(({ attempt }) => scoreOf(attempt).passed).length;
  return `Scores over time: ${shares.length === 1 ? 'one score' : `${shares.length} scores`}, from ${percentText(Math.min(...shares))} to ${percentText(Math.max(...shares))}, ${passed} passed. The table below has the numbers.`;
}

/**
 * Draws scores over time; a thin line joins those of one lesson, where there are few.
 * @param attempts finished ones, at least one, the oldest first
 */
export function drawPlot(figure: HTMLElement, attempts: readonly Attempt[]): void {
  const width = Math.max(figure.clientWidth, 240);
  const times = attempts.map(({ started }) => Date.parse(started) || 0);
  const [first = 0, last = 0] = [Math.min(...times), Math.max(...times)];
  const inner = { width: width - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
  const x = (time: number): number =>
    EDGE.left + 8 + (inner.width - 16) * (last > first ? (time - first) / (last - first) : 0.5);
  const y = (share: number): number => EDGE.top + inner.height * (1 - share);
  const points = attempts.map((attempt, at): Point => ({
    x: x(times[at] ?? 0),
    y: y(scoreOf(attempt).share),
    attempt,
  }));
  const of = new Map(points.map((point) => [point.attempt.id, point]));
  const lessons = [...byLesson(attempts).values()];
  const lines = (lessons.length > MOST_LINES ? [] : lessons).map((own) => {
    const path = own.map(({ id }) => `${of.get(id)?.x},${of.get(id)?.y}`).join(' ');
    return draw('polyline', { class: 'line', points: path });
  });
  const days = [
    draw('text', { x: EDGE.left, y: HEIGHT - 8 }, momentText(new Date(first).toISOString(), 'day')),
    draw(
      'text',
      { x: width - EDGE.right, y: HEIGHT - 8, 'text-anchor': 'end' },
      momentText(new Date(last).toISOString(), 'day'),
    ),
  ];
  const plot = draw('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': label(points) });
  plot.append(...grid(width, y), ...(days[0]?.textContent === days[1]?.textContent ? days.slice(0, 1) : days));
  plot.append(...lines, ...points.map(mark));
  figure.querySelector('svg')?.remove();
  figure.prepend(plot);
}
