import { parse, TomlError } from 'smol-toml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Ask, Imported, ImportedItem, ImportedOption, ImportedSettings } from './imported-item.ts';
import { markdownText } from './markdown-text.ts';
import { mdbookQuestion, type MdbookQuestion } from './mdbook-schema.ts';
import { keyPlace, questionPlaces } from './mdbook-places.ts';
import { leftOut, lost } from './problems.ts';
import { short } from './short.ts';
import { oneLine, splitStem, type Tell, wordsOf } from './rich.ts';
import { toldOfKey } from './told-of-key.ts';

type Choice = Extract<MdbookQuestion, { type: 'MultipleChoice' }>;
type Short = Extract<MdbookQuestion, { type: 'ShortAnswer' }>;

function choiceAsk({ prompt, answer }: Choice, tell: Tell): Ask {
  const option = (text: string, isKey: boolean): ImportedOption => {
    return { text: oneLine(markdownText(text, tell), tell), isKey, pinned: false, rationale: [] };
  };
  const keys = [answer.answer].flat().map((text) => option(text, true));
  const others = prompt.distractors.map((text) => option(text, false));
  const options = others.toSpliced(prompt.answerIndex ?? 0, 0, ...keys);
  return { type: Array.isArray(answer.answer) ? 'multiple' : 'choice', options };
}

function settingsOf({ prompt, answer }: Choice, tell: Tell): ImportedSettings {
  if (prompt.sortAnswers === true) tell('that its options are sorted: they stand in another order in each attempt');
  return {
    // An answer of several is right as a whole or not at all.
    ...(Array.isArray(answer.answer) ? { partial: false } : {}),
    ...(prompt.answerIndex === undefined ? {} : { shuffle: false }),
  };
}

function shortAsk({ answer }: Short, tell: Tell): Ask {
  const forms = [answer.answer, ...(answer.alternatives ?? [])].map((text) => {
    return { words: wordsOf(oneLine(markdownText(text, tell), tell)), isKey: true, rationale: [] };
  });
  return { type: 'text', forms };
}

function itemOf(
  question: Choice | Short,
  place: Place,
  parts: ReadonlyMap<string, string>,
  tell: Tell,
): ImportedItem | string {
  const { id = '', context = '', multipart, promptExplanation } = question;
  const text = splitStem(markdownText(question.prompt.prompt, tell));
  if (text === undefined) return 'its prompt has no words';
  if (promptExplanation === true) tell('that readers are asked to explain their response');
  const part = multipart === undefined ? '' : parts.get(multipart);
  if (part === undefined)
    tell(`its part \`${short(multipart ?? '')}\`, which is no text of this file's \`[multipart]\``);
  const before = markdownText(part ?? '', tell);
  const asked = question.type === 'MultipleChoice' ? choiceAsk(question, tell) : shortAsk(question, tell);
  return {
    names: [id],
    place,
    stem: text.stem,
    body: [...before, ...text.body],
    ask: toldOfKey(asked, markdownText(context, tell), tell),
    hints: [],
    settings: question.type === 'MultipleChoice' ? settingsOf(question, tell) : {},
  };
}

/** The names of a quiz that are read, and those of each table in a question. */
const QUIZ_NAMES = ['questions', 'multipart'];
const NAMES = ['id', 'type', 'prompt', 'answer', 'context', 'multipart', 'promptExplanation'];
const PROMPT_NAMES = {
  MultipleChoice: ['prompt', 'distractors', 'answerIndex', 'sortAnswers'],
  ShortAnswer: ['prompt'],
};
const ANSWER_NAMES = { MultipleChoice: ['answer'], ShortAnswer: ['answer', 'alternatives'] };

/** The names in a table that are not among those that are read. */
function others(table: unknown, names: readonly string[]): readonly string[] {
  return typeof table === 'object' && table !== null ? Object.keys(table).filter((each) => !names.includes(each)) : [];
}

function readQuestion(
  data: unknown,
  place: Place,
  parts: ReadonlyMap<string, string>,
  problems: Diagnostic[],
): readonly ImportedItem[] {
  const read = mdbookQuestion.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    const what = `\`${issue?.path.join('.') ?? ''}\``;
    const why =
      issue?.message.endsWith('received undefined') === true ? 'is missing' : `is not right: ${issue?.message ?? ''}`;
    const message = `this is no question of mdbook-quiz: ${what} ${why}`;
    problems.push(leftOut(place, message, 'see the format in the documentation of mdbook-quiz, and mend it'));
    return [];
  }
  const question = read.data;
  if (question.type === 'Tracing' || question.type === 'Informative') {
    problems.push(leftOut(place, `a question of type \`${question.type}\` is left out: there is no such item`));
    return [];
  }
  const name = `\`${short(question.prompt.prompt.trim().split('\n')[0] ?? '')}\``;
  const tell: Tell = (what) => void problems.push(lost(place, `${name} loses ${what}`));
  const { prompt, answer } = data as Record<string, unknown>;
  for (const each of [
    ...others(data, NAMES),
    ...others(prompt, PROMPT_NAMES[question.type]).map((key) => `prompt.${key}`),
    ...others(answer, ANSWER_NAMES[question.type]).map((key) => `answer.${key}`),
  ])
    tell(`its \`${short(each)}\``);
  const item = itemOf(question, place, parts, tell);
  if (typeof item !== 'string') return [item];
  problems.push(leftOut(place, `${name} is left out: ${item}`));
  return [];
}

function textsOf(value: unknown): ReadonlyMap<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Reads a quiz of mdbook-quiz, in TOML. */
export function readMdbookQuiz(source: Source): Imported {
  let data;
  try {
    data = parse(source.text, { maxDepth: 50 });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const at = source.lineStart(error.line) + error.column - 1;
    const [, message = error.message] = /^Invalid TOML document: (.*)/.exec(error.message) ?? [];
    return {
      items: [],
      problems: [leftOut(source.place(at, at + 1), `this is no TOML: ${message}`, 'mend it, and import again')],
    };
  }
  const { questions, multipart } = data;
  if (!Array.isArray(questions) || questions.length === 0) {
    const help = 'a quiz of mdbook-quiz has a `[[questions]]` for each';
    return { items: [], problems: [leftOut(source.place(0, 0), 'this file has no questions', help)] };
  }
  const problems: Diagnostic[] = [];
  for (const key of others(data, QUIZ_NAMES)) {
    problems.push(
      lost(keyPlace(source, key), `the quiz loses its \`${short(key)}\`: an import brings questions alone`),
    );
  }
  const named = questions.map((question) => Reflect.get(Object(question), 'multipart') as unknown);
  for (const part of others(multipart, []).filter((each) => !named.includes(each))) {
    problems.push(lost(keyPlace(source, part), `the part \`${short(part)}\` is left out: no question names it`));
  }
  const places = questionPlaces(source, questions.length);
  const items = questions.flatMap((question, at) =>
    readQuestion(question, places[at] ?? source.place(0, 0), textsOf(multipart), problems),
  );
  return { items, problems };
}
