/** A page elsewhere, by `https` and without a name or a password before its host. */
const ELSEWHERE = /^https:\/\/(?![^/?#]*@)[\p{L}\p{N}[]/iu;
const HERE = /^(?:#|\.{0,2}\/(?!\/)|[\w-]+(?:[/#.]|$))/;
/** What stands before a colon is a scheme, such as `javascript`, unless a path has begun. */
const SCHEME = /^[^/?#]*:/;

/** Whether an address leads to a page and does nothing else; browsers drop white space in one, and read `\` as `/`. */
export function isSafeAddress(url: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(url)) return false;
  return ELSEWHERE.test(url) || /^mailto:/i.test(url) || (!SCHEME.test(url) && HERE.test(url));
}

/** Whether an address can be a source's: a page elsewhere. */
export function isSafeSource(url: string): boolean {
  return ELSEWHERE.test(url) && isSafeAddress(url) && !/["<>]/.test(url);
}
