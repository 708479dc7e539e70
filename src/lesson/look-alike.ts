import { signName } from '../model/hidden-signs.ts';

/** Letters that look like Latin ones, each before the letter that it looks like. */
const PAIRS =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlвбкkмmнhтtАAВBЕEКKМMНHОOРPСCТTХXУYЅSІIЈJԌGӀI' + // Cyrillic
  'αaεeιiκkνvοoρpτtυuχxγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX' + // Greek
  'օoսuցgհhոnѕsԼL' + // Armenian
  'ıiɑaɡgɩiᴏoᴠvᴡwᴢzǀlƅbɢGɪIɴNʀRʏYʙBʜHʟLᴀAᴄcᴅDᴇEᴊJᴋkᴍMᴘPᴛTᴜuꜰFꜱs'; // Latin, but not the alphabet's

const LOOKS = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) LOOKS.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/**
 * What may stand in one word with letters from a to z: scripts that put no spaces between words, and what mathematics took from
 * Greek and looks like nothing else. No other script mixes with Latin in one word.
 */
const MIXES =
  /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uac00-\ud7a3ΔΘΛΞΠΣΦΨΩδθλμπσφψ]/u;

/** Signs that look like one of a keyboard's, by that one. */
const SIGNS: readonly (readonly [like: string, signs: RegExp])[] = [
  ['-', /[\u02d7\u2010\u2011\u2043\u2212\ufe63]/],
  ['/', /[\u2044\u2215\u29f8]/],
  ['\\', /[\u2216\u29f5]/],
  [';', /\u037e/],
  [':', /[\u0589\u2236\ua789]/],
  ['.', /\u2024/],
  ['=', /\ua78a/],
];

/** What a letter only looks like: also those of full width, of mathematics, and the like. */
function looksLike(letter: string): string | undefined {
  const known = LOOKS.get(letter);
  if (known !== undefined) return known;
  if (!/[\u2100-\u214f\u2160-\u217f\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u.test(letter)) return undefined;
  const plain = letter.normalize('NFKC');
  return /^[!-~]$/.test(plain) ? plain : undefined;
}

/** A sign that only looks like another, or is of another alphabet than the rest of its word. */
export interface LookAlike {
  readonly at: number;
  readonly length: number;
  /** `U+0435` */
  readonly name: string;
  readonly what: 'a letter' | 'a sign';
  /** What it looks like, where that is known. */
  readonly like?: string;
}

function firstIn(word: string, from: number): LookAlike | undefined {
  let at = from;
  for (const letter of word) {
    const like = looksLike(letter);
    if (like !== undefined || !MIXES.test(letter))
      return { at, length: letter.length, name: signName(letter), what: 'a letter', like };
    at += letter.length;
  }
  return undefined;
}

/** The first letter in code that does not belong into its word: a word in another script is all of that. */
export function findLookAlike(code: string): LookAlike | undefined {
  if (/^[\0-\u007f]*$/.test(code)) return undefined;
  for (const word of code.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) {
    const found = /[A-Za-z]/.test(word[0]) ? firstIn(word[0], word.index) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first sign that only looks like a hyphen, a slash and the like: right in prose, and something else in code. */
export function findLookAlikeSign(code: string): LookAlike | undefined {
  for (const [like, signs] of SIGNS) {
    const found = signs.exec(code);
    if (found !== null)
      return { at: found.index, length: found[0].length, name: signName(found[0]), what: 'a sign', like };
  }
  return undefined;
}
