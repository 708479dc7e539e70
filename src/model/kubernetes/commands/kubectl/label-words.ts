/** The labels in a text such as `app=web,tier=front`; or what kubectl says of a text that is none. */
export function labelsOf(text: string): Readonly<Record<string, string>> | string {
  const pairs = text.split(',').map((part) => part.split('='));
  const bad = pairs.find((pair) => pair.length !== 2 || pair[0] === '');
  if (bad !== undefined) return `unexpected label spec: ${bad.join('=')}`;
  return Object.fromEntries(pairs);
}
