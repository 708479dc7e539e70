/** A comparison of one thing with a text or a number, and nothing else. */
const WITH_TEXT = /^([^"'&|?]*(?:"[^"]*"[^"'&|?]*)*?)==\s*"([^"\\]*)"$/;
const WITH_NUMBER = /^([^"'&|?]*(?:"[^"]*"[^"'&|?]*)*?)==\s*(\d+(?:\.\d+)?)$/;

/**
 * The constant that a claim compares one thing with: `NXDOMAIN` in `at(5).dns.rcode == "NXDOMAIN"`, 30 in `at(2).dns.ttl == 30`.
 * @returns undefined where it says more than that, or reckons
 */
export function ownConstant(expression: string): string | number | undefined {
  const text = expression.trim();
  const [, asked = '', constant] = WITH_TEXT.exec(text) ?? WITH_NUMBER.exec(text) ?? [];
  const outsideTexts = asked.replace(/"[^"]*"/g, '');
  if (constant === undefined || /[!=<>]=|[<>+\-*/%]/.test(outsideTexts)) return undefined;
  return text.endsWith('"') ? constant : Number(constant);
}
