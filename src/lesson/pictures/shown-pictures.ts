import type { Image } from 'mdast';
import type { Node } from 'unist';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Source } from '../../diagnostics/source.ts';
import { nearest } from '../../model/nearest.ts';
import type { Prose } from '../lesson.ts';
import { placeOf } from '../prose.ts';
import { isImage } from './guard-picture.ts';
import type { Picture } from './picture.ts';

/** A part of a lesson: all that it says, and its source; undefined where it could not be read. */
export interface ReadPart {
  readonly all: Prose | undefined;
  readonly source: Source | undefined;
}

function imagesIn(nodes: readonly Node[]): Image[] {
  return nodes.flatMap((node) => {
    if (isImage(node)) return [node];
    return 'children' in node && Array.isArray(node.children) ? imagesIn(node.children) : [];
  });
}

/** A name without its ending, by which a picture of another kind is found too. */
function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

function nearName(name: string, names: readonly string[]): string | undefined {
  return names.find((each) => stem(each).toLowerCase() === stem(name).toLowerCase()) ?? nearest(name, names);
}

function missing(image: Image, source: Source, names: readonly string[]): Diagnostic {
  const near = nearName(image.url, names);
  const there = names.length === 0 ? '' : `; there are ${names.map((name) => `\`${name}\``).join(', ')}`;
  return {
    rule: 'missing-file',
    severity: 'error',
    message: `this lesson's folder has no picture \`${image.url.slice(0, 60)}\``,
    place: placeOf(source, image),
    help: near === undefined ? `put the file there${there}` : `there is a picture \`${near}\``,
  };
}

/**
 * Holds the pictures that a lesson shows against those in its folder.
 * @param refused the names of those that cannot be shown; why was told
 * @param parts all that the lesson's files say; where one could not be read, nobody knows what it shows
 */
export function shownPictures(
  folder: string,
  pictures: readonly Picture[],
  refused: readonly string[],
  parts: readonly ReadPart[],
): Diagnostic[] {
  const names = [...pictures.map(({ name }) => name), ...refused];
  const images = parts.flatMap(({ all, source }) =>
    all === undefined || source === undefined ? [] : imagesIn(all.nodes).map((image) => ({ image, source })),
  );
  const lost = images.filter(({ image: { url } }) => !names.includes(url) && /^[^\\/:?#%]+$/.test(url));
  const problems = lost.map(({ image, source }) => missing(image, source, names));
  // What is named with a folder before it was told, and is meant.
  const wanted = new Set(images.map(({ image: { url } }) => url.replace(/^.*[\\/]/, '')));
  const near = new Set(lost.map(({ image }) => nearName(image.url, names)));
  // One that is almost named is told where it is named.
  const whole = parts.every(({ all }) => all !== undefined);
  const unshown = whole ? pictures.filter(({ name }) => !wanted.has(name) && !near.has(name)) : [];
  return [
    ...problems,
    ...unshown.map(({ name }): Diagnostic => {
      const message = 'this picture is shown nowhere in the lesson';
      const help = `show it: \`![What it shows](${name})\`; or take the file out`;
      return {
        rule: 'unknown-file',
        severity: 'error',
        message,
        place: new Source(`${folder}/${name}`, '').place(0, 0),
        help,
      };
    }),
  ];
}
