import type { Image } from 'mdast';
import type { Node } from 'unist';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import { findHidden } from '../../model/hidden-signs.ts';
import type { Braces } from '../braces.ts';
import { placeOf } from '../prose.ts';
import { childrenOf } from '../nodes-below.ts';
import { hiddenSign } from '../signs.ts';

export function isImage(node: Node): node is Image {
  return node.type === 'image';
}

/** Whether a picture is all of a paragraph that stands by itself, in a quote, or under the text of a list's item. */
function standsAlone(above: readonly Node[]): boolean {
  const [paragraph, around] = above;
  if (paragraph?.type !== 'paragraph' || childrenOf(paragraph).length !== 1) return false;
  if (around?.type === 'listItem') return childrenOf(around)[0] !== paragraph;
  return around?.type === 'root' || around?.type === 'blockquote';
}

/** What keeps an address from being the name of a file in the lesson's own folder, and what to do. */
function addressProblem(url: string): readonly [message: string, help: string] | undefined {
  const help = "put the picture into the lesson's folder, and write its name alone: `![Two Pods](two-pods.svg)`";
  if (url === '') return ['this picture has no name', help];
  if (/^(?:[^/?#]*:|\/\/|\\\\)/.test(url)) return ['a picture cannot come from elsewhere', help];
  if (/[\\/]/.test(url)) return ["a picture stands in its lesson's own folder, and this names another place", help];
  if (/[?#%]/.test(url)) return ["a picture is named by its file's name, and this says more", help];
  return undefined;
}

/**
 * What is wrong with the way in which a picture is shown, whatever is in its file: the first that is found.
 * @param above the nodes that it stands in, the nearest first
 */
export function guardPicture(source: Source, image: Image, above: readonly Node[], braces: Braces): Diagnostic[] {
  const place = placeOf(source, image);
  const told = (rule: string, message: string, help: string): Diagnostic[] => [
    { rule, severity: 'error', message, place, help },
  ];
  if (braces === 'are refused')
    return told(
      'not-content',
      'this page cannot have a picture',
      'show it in a lesson; only their folders hold pictures',
    );
  const { url, alt, title } = image;
  const hidden = findHidden(`${alt ?? ''}${url}`);
  if (hidden !== undefined) return [hiddenSign(hidden, place)];
  const address = addressProblem(url);
  if (address !== undefined) return told('not-content', ...address);
  if (!standsAlone(above))
    return told(
      'not-content',
      'a picture stands in a paragraph of its own',
      "leave an empty line above and below it; under an option's text, indent it like the rationale",
    );
  if (/(?<!\\)\{/.test(source.text.slice(place.start.offset, place.end.offset)))
    return told('unasked-braces', 'nothing asks the braces in the words of a picture', 'write what they stand for');
  if (title !== null && title !== undefined)
    return told(
      'not-content',
      'a picture has no title: few readers would come to see it',
      'take what is in quotes out, and say it in the text below',
    );
  const words = (alt ?? '').trim();
  if (words !== '' && words !== url) return [];
  return told(
    'no-alt',
    'this picture says nothing to those who do not see it',
    `write between the brackets what it shows: \`![Two Pods behind a Service](${url})\``,
  );
}
