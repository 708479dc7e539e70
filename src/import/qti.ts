import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Imported } from './imported-item.ts';
import { type Element, findAll, tagPlace } from './markup.ts';
import { leftOut, lost } from './problems.ts';
import { short } from './short.ts';
import { qtiItem } from './qti-item.ts';
import { readXml } from './xml.ts';

const MANIFEST = /(?:^|\/)imsmanifest\.xml$/;

/** Where a path leads from a folder; undefined where it leads out of it. */
function within(folder: string, path: string): string | undefined {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const parts = decoded.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') || decoded.startsWith('/') || decoded.includes(':')
    ? undefined
    : folder + parts.join('/');
}

/** The files that a manifest names, in its order; what else it names is told. */
function manifestFiles(
  manifest: Source,
  root: Element,
  sources: readonly Source[],
  problems: Diagnostic[],
): readonly Source[] {
  const folder = manifest.file.replace(/[^/]*$/, '');
  return findAll(root, 'resource').flatMap((resource) => {
    const { type = '', href = '' } = resource.attributes;
    const place = tagPlace(manifest, resource);
    const path = within(folder, href);
    const found = sources.find(({ file }) => file === path);
    if (!type.startsWith('imsqti_item_')) {
      problems.push(lost(place, `the resource \`${short(href)}\` (\`${short(type)}\`) is left out: it is no item`));
      return [];
    }
    if (found !== undefined) return [found];
    const why = path === undefined ? 'leads out of its folder' : 'is not there';
    problems.push(leftOut(place, `the item \`${short(href)}\` is left out: its file ${why}`));
    return [];
  });
}

function readRoot(source: Source, problems: Diagnostic[]): Element | undefined {
  const root = readXml(source.text);
  if ('name' in root) return root;
  const place = source.place(root.offset, root.offset + 1);
  problems.push(leftOut(place, `this is no XML that is read here: ${root.message}`, 'mend the file, and import again'));
  return undefined;
}

/**
 * Reads items of QTI 2.1 and 3.0: files of one item each, and where a manifest is among them, those that it names, in its order.
 */
export function readQti(sources: readonly Source[]): Imported {
  const problems: Diagnostic[] = [];
  const manifests = sources.filter(({ file }) => MANIFEST.test(file));
  const named = manifests.flatMap((manifest) => {
    const root = readRoot(manifest, problems);
    return root === undefined ? [] : manifestFiles(manifest, root, sources, problems);
  });
  const others = sources.filter((source) => !named.includes(source) && !manifests.includes(source));
  const items = [...new Set([...named, ...others])].flatMap((source) => {
    const root = readRoot(source, problems);
    if (root === undefined) return [];
    if (root.name === 'assessmentItem') return qtiItem(source, root, problems);
    const place = tagPlace(source, root);
    const what = `\`${short(root.name)}\` is left out: only items are imported, each from a file of its own`;
    problems.push(leftOut(place, what));
    return [];
  });
  return { items, problems };
}
