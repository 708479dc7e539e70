import type { Proof } from '../../check/proof.ts';

/** The address of who says so, of what rests on somebody's word or names it besides; undefined where nobody is named. */
export function sourceOf(proof: Proof | undefined): string | undefined {
  if (proof?.kind === 'sourced') return proof.url;
  return proof?.kind === 'proven' ? proof.source : undefined;
}
