/** What dig prints, part by part; `+noall` turns every one off. */
const sections = ['cmd', 'comments', 'question', 'answer', 'authority', 'additional', 'stats'] as const;

type Section = (typeof sections)[number];

/** Switches that are no part of the output. */
const others = ['short', 'search', 'recurse', 'tcp', 'edns'] as const;

type Switch = (typeof others)[number];

/** Options that say how patient to be; the model's DNS server always answers at once. */
const patience = /^\+(time|timeout|tries|retry)=\d{1,4}$/;

/** What is on and off in a dig command. */
export type DigOptions = ReadonlySet<Section | Switch>;

/** What dig starts with. */
export const digDefaults: DigOptions = new Set([...sections, 'recurse', 'edns'] as const);

/** Every option, as help lists them. */
export const digOptionNames: readonly string[] = ['all', ...sections, ...others].map((name) => `+${name}`);

/** The options after one more, such as `+noall` or `+answer`; undefined where it is none that the model knows. */
export function withOption(options: DigOptions, word: string): DigOptions | undefined {
  if (patience.test(word)) return options;
  const on = !word.startsWith('+no');
  const name = word.slice(on ? 1 : 3);
  if (name === 'all') return on ? new Set([...options, ...sections]) : without(options, sections);
  const known = [...sections, ...others].find((each) => each === name || (each === 'recurse' && name === 'rec'));
  if (known === undefined) return undefined;
  return on ? new Set([...options, known]) : without(options, [known]);
}

function without(options: DigOptions, names: readonly (Section | Switch)[]): DigOptions {
  return new Set([...options].filter((name) => !names.includes(name)));
}
