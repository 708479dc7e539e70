/** One thing that a label selector asks for. */
interface Requirement {
  readonly key: string;
  readonly test: (value: string | undefined) => boolean;
}

/** Whether labels fulfil a selector. */
export type LabelTest = (labels: Readonly<Record<string, string>>) => boolean;

const form =
  /^(?:(?<absent>!)\s*)?(?<key>[\w./-]+)\s*(?:(?<op>==|=|!=)\s*(?<value>[\w.-]*)|(?<set>in|notin)\s*\((?<values>[^()]*)\))?$/;

/**
 * Reads a label selector as kubectl writes it: `app=web,tier!=db,track in (a,b),!old`.
 * @returns the test that it stands for, or undefined where it is none
 */
export function parseLabelSelector(text: string): LabelTest | undefined {
  const requirements: Requirement[] = [];
  for (const part of text.split(/,(?![^(]*\))/)) {
    const groups = form.exec(part.trim())?.groups;
    if (groups === undefined || !isWhole(groups)) return undefined;
    requirements.push(requirementOf(groups));
  }
  return (labels) => requirements.every(({ key, test }) => test(Object.hasOwn(labels, key) ? labels[key] : undefined));
}

/** `!key` takes no value, and the values of a set are single words. */
function isWhole({ absent, op, set, values = '' }: Readonly<Record<string, string | undefined>>): boolean {
  if (absent !== undefined) return op === undefined && set === undefined;
  return values.split(',').every((item) => /^[\w.-]*$/.test(item.trim()));
}

function requirementOf(groups: Readonly<Record<string, string | undefined>>): Requirement {
  const { absent, key = '', op, value, set, values = '' } = groups;
  const wanted = values.split(',').map((item) => item.trim());
  if (absent !== undefined) return { key, test: (label) => label === undefined };
  if (op === '!=') return { key, test: (label) => label !== value };
  if (op !== undefined) return { key, test: (label) => label === value };
  if (set === 'in') return { key, test: (label) => label !== undefined && wanted.includes(label) };
  if (set === 'notin') return { key, test: (label) => label === undefined || !wanted.includes(label) };
  return { key, test: (label) => label !== undefined };
}
