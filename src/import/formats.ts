import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { readGift } from './gift.ts';
import type { Imported } from './imported-item.ts';
import { readMdbookQuiz } from './mdbook-quiz.ts';
import { readQti } from './qti.ts';
import { readTasks } from './tasks.ts';

/** A format that items are imported from. */
export interface Format {
  readonly name: string;
  /** The files of a folder that are read. */
  readonly files: RegExp;
  read(sources: readonly Source[]): Imported;
}

/** Without what was said before of the same item. */
function once({ items, problems }: Imported): Imported {
  const said = new Set<string>();
  const isNew = ({ place, message }: Diagnostic): boolean => {
    const key = `${place.file}:${place.start.offset}: ${message}`;
    return !said.has(key) && said.add(key) !== undefined;
  };
  return { items, problems: problems.filter(isNew) };
}

/** Reads each file for itself. */
function each(read: (source: Source) => Imported): Format['read'] {
  return (sources) => {
    const all = sources.map(read);
    return once({ items: all.flatMap(({ items }) => items), problems: all.flatMap(({ problems }) => problems) });
  };
}

/** All formats, by the names that the command has for them. */
export const FORMATS: readonly Format[] = [
  { name: 'gift', files: /\.(?:gift|txt)$/i, read: each(readGift) },
  { name: 'mdbook-quiz', files: /\.toml$/i, read: each(readMdbookQuiz) },
  { name: 'qti', files: /\.xml$/i, read: (sources) => once(readQti(sources)) },
  { name: 'tasks', files: /\.(?:md|markdown)$/i, read: each(readTasks) },
];
