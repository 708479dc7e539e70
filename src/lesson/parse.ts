import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import { parseConcept } from './concept.ts';
import { parseExecution } from './execution.ts';
import type { LessonFile } from './lesson-file.ts';
import type { Lesson, Manifest } from './lesson.ts';
import { nearest } from '../model/nearest.ts';
import { PARTS } from './parts.ts';
import { isPicture } from './pictures/picture.ts';
import { readPictures } from './pictures/read-pictures.ts';
import { shownPictures } from './pictures/shown-pictures.ts';
import { parseQuiz } from './quiz.ts';
import { hiddenIn } from './signs.ts';
import { parseYaml } from './yaml.ts';

/** A lesson's folder. */
export interface LessonFolder {
  /** `kubernetes/headless-services` */
  readonly id: string;
  /** Where it stands, relative to the project: `content/kubernetes/headless-services`. */
  readonly folder: string;
  /** File name to content, or to why it was not read. */
  readonly files: ReadonlyMap<string, LessonFile>;
}

/** What came of reading a lesson: what could be read, and what is wrong with the rest. */
export interface ParsedLesson {
  readonly lesson: Lesson;
  readonly problems: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
}

function isManifest(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name);
}

/** Whether a file is neither a part of a lesson, nor a manifest, nor a picture, nor notes for authors. */
function isStray(name: string): boolean {
  return !isManifest(name) && !/\.(?:md|txt)$/.test(name) && !isPicture(name) && !PARTS.some((part) => part === name);
}

function readManifest(
  source: Source,
  name: string,
): { readonly manifest: Manifest; readonly problems: readonly Diagnostic[] } {
  const hidden = hiddenIn(source);
  const { documents, problems } = hidden === undefined ? parseYaml(source) : { documents: [], problems: [hidden] };
  const empty: Diagnostic[] =
    documents.every((document) => document.data === null) && problems.length === 0
      ? [
          {
            rule: 'empty-file',
            severity: 'error',
            message: 'this file is empty',
            place: source.place(0, 0),
            help: 'write a manifest in it, or delete it',
          },
        ]
      : [];
  return {
    manifest: { name, text: source.text, documents: documents.filter((document) => document.data !== null) },
    problems: [...problems, ...empty],
  };
}

/** Parses a lesson's folder, once: every part that can be read, and every problem of every file. */
export function parseLesson({ id, folder, files }: LessonFolder): ParsedLesson {
  const sources = new Map<string, Source>();
  const problems: Diagnostic[] = [];
  for (const [name, file] of files) {
    const path = `${folder}/${name}`;
    if ('text' in file) sources.set(name, new Source(path, file.text));
    else if ('refused' in file)
      problems.push({
        rule: 'unreadable-file',
        severity: 'error',
        message: file.refused,
        place: new Source(path, '').place(0, 0),
        help: file.help,
      });
  }
  for (const part of PARTS) {
    if (files.has(part)) continue;
    problems.push({
      rule: 'missing-file',
      severity: 'error',
      message: `this lesson has no \`${part}\``,
      place: new Source(`${folder}/${part}`, '').place(0, 0),
      help: 'write it; content/README.md shows a complete small lesson',
    });
  }
  for (const source of [...sources].flatMap(([name, each]) => (isStray(name) ? [each] : []))) {
    const near = nearest(source.file.slice(folder.length + 1), PARTS);
    problems.push({
      rule: 'unknown-file',
      severity: 'error',
      message: 'this file is no part of a lesson, and nothing reads it',
      place: source.place(0, 0),
      help:
        near === undefined
          ? `the parts are ${PARTS.map((part) => `\`${part}\``).join(', ')}; take it out`
          : `there is a part \`${near}\``,
    });
  }
  const manifests: Manifest[] = [];
  for (const [name, source] of sources) {
    if (!isManifest(name)) continue;
    const read = readManifest(source, name);
    manifests.push(read.manifest);
    problems.push(...read.problems);
  }
  const [concept, execution, quiz] = PARTS.map((part) => sources.get(part));
  const parsed = {
    concept: concept && parseConcept(concept),
    execution: execution && parseExecution(execution, manifests),
    quiz: quiz && parseQuiz(quiz),
  };
  problems.push(
    ...(parsed.concept?.problems ?? []),
    ...(parsed.execution?.problems ?? []),
    ...(parsed.quiz?.problems ?? []),
  );
  const { pictures, refused, problems: pictureProblems } = readPictures(files, sources);
  const read = [
    { all: parsed.concept?.concept?.all, source: concept },
    { all: parsed.execution?.execution?.all, source: execution },
    { all: parsed.quiz?.quiz?.all, source: quiz },
  ];
  problems.push(...pictureProblems, ...shownPictures(folder, pictures, refused, read));
  const parts = { concept: parsed.concept?.concept, execution: parsed.execution?.execution, quiz: parsed.quiz?.quiz };
  return {
    lesson: { id, ...parts, manifests, pictures },
    problems,
    sources: new Map([...sources.values()].map((source) => [source.file, source])),
  };
}
