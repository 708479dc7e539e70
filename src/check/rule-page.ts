/** A rule's page, read: what `explain` prints, the site shows, and the tests hold the rule to. */
export interface RulePage {
  /** `wrong-cell` */
  readonly name: string;
  /** What the rule holds, in one sentence; of Markdown it has code alone. */
  readonly sentence: string;
  /** The files that break it, by name; empty where no file of a lesson can. */
  readonly wrong: ReadonlyMap<string, string>;
  /** The same, mended. */
  readonly right: ReadonlyMap<string, string>;
}

const FENCE = /^(`{3,})\w+ (\S+)\n([\s\S]*?)^\1$/gm;

function filesUnder(heading: string, text: string): Map<string, string> {
  const open = `\n## ${heading}\n`;
  const from = text.indexOf(open);
  if (from === -1) return new Map();
  // A stem in an example is a heading too, so the section ends at the one other name that may follow.
  const end = heading === 'Wrong' ? text.indexOf('\n## Right\n', from) : -1;
  const section = text.slice(from + open.length, end === -1 ? undefined : end);
  return new Map([...section.matchAll(FENCE)].map((match) => [match[2] ?? '', match[3] ?? '']));
}

/**
 * Reads the page of a rule: `# name`, its sentence, prose, and under `## Wrong` and `## Right` the files of an example, each in a
 * block with its language and its name (` ```mdx quiz.mdx `).
 */
export function readRulePage(text: string): RulePage {
  const [, name = '', sentence = ''] = /^# (\S+)\n\n([\s\S]*?)(?=\n\n|\n*$)/.exec(text) ?? [];
  return {
    name,
    sentence: sentence.replaceAll('\n', ' '),
    wrong: filesUnder('Wrong', text),
    right: filesUnder('Right', text),
  };
}
