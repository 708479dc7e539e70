import { hostMistake } from '../lesson/host.ts';
import { isSafeSource } from '../lesson/safe-address.ts';
import type { Assertion } from '../model/scope/assertion.ts';
import type { Compiled } from '../model/scope/compiler.ts';
import type { Proof } from './proof.ts';

const FORM = /^(?:source|unproved)\(\s*(?:"[^"\\]*"|'[^'\\]*')\s*\)$/;

/** What is wrong with an author's `source("…")` or `unproved("…")`; a page links to the one, and counts both. */
export function assertionMistake(
  { kind, text }: Assertion,
  { expression }: Compiled,
): { readonly message: string; readonly help: string } | undefined {
  if (!FORM.test(expression)) {
    return {
      message: `\`${kind}\` stands for itself`,
      help: `write \`${kind}("…")\` and nothing else in these braces`,
    };
  }
  if (kind === 'source' && !isSafeSource(text)) {
    return { message: 'this is no address of a source', help: 'write `source("https://…")`' };
  }
  const host = kind === 'source' ? hostMistake(text) : undefined;
  if (host !== undefined) return host;
  if (kind === 'unproved' && text.trim() === '') {
    return { message: 'this says nothing of why it is unproved', help: 'write `unproved("why")`' };
  }
  return undefined;
}

/** What an assertion that is well written stands for. */
export function assertionProof({ kind, text }: Assertion): Proof {
  return kind === 'source' ? { kind: 'sourced', url: text } : { kind: 'asserted', why: text };
}
