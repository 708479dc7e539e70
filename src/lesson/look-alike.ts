import { signName } from '../model/hidden-signs.ts';

/** Letters that look like Latin ones, each before the letter that it looks like. */
const PAIRS =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlвbкkмmнhтtАAВBЕEКKМMНHОOРPСCТTХXУYЅSІIЈJԌGӀI' + // Cyrillic
  'αaεeιiκkνvοoρpτtυuχxγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX' + // Greek
  'օoսuցgհhոnѕsԼL' + // Armenian
  'ıiɑaɡgɩiᴏoᴠvᴡwᴢz'; // Latin, but not the alphabet's

const LOOKS = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) LOOKS.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/** What a letter only looks like: also those of full width, of mathematics, and the like. */
function looksLike(letter: string): string | undefined {
  const known = LOOKS.get(letter);
  if (known !== undefined) return known;
  if (!/[\u2100-\u214f\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u.test(letter)) return undefined;
  const plain = letter.normalize('NFKC');
  return /^[!-~]$/.test(plain) ? plain : undefined;
}

/** A letter that only looks like one of the alphabet. */
export interface LookAlike {
  readonly at: number;
  readonly length: number;
  /** `U+0435` */
  readonly name: string;
  /** The letter it looks like. */
  readonly like: string;
}

function firstIn(word: string, from: number): LookAlike | undefined {
  let at = from;
  for (const letter of word) {
    const like = looksLike(letter);
    if (like !== undefined) return { at, length: letter.length, name: signName(letter), like };
    at += letter.length;
  }
  return undefined;
}

/** The first letter in code that only looks like the one that belongs into its word: a word in another script is all of that. */
export function findLookAlike(code: string): LookAlike | undefined {
  if (/^[\0-\u007f]*$/.test(code)) return undefined;
  for (const word of code.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) {
    const found = /[A-Za-z]/.test(word[0]) ? firstIn(word[0], word.index) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first letter of a host that only looks like one of the alphabet: in an address, whole words deceive as well. */
export function findInHost(url: string): LookAlike | undefined {
  const host = /^https:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
  return firstIn(host, url.indexOf(host));
}
