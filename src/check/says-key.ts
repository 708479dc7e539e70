import { plainText } from './words.ts';

/** `it is …`, `the answer: …`; articles are no words here. */
const SAYS =
  /^(?:(?:it|this|that|they|these|those)(?:['’]s|['’]re| (?:is|are|was|were|will be|must be|has to be|equals|says))|(?:right |correct )?(?:answer|key|response|result|value|number|count|solution|word|name)(?: here)?(?: (?:is|was|will be|must be|equals))?)(?: (?:just|only|exactly|simply|of course|surely|still|now|called|=))* $/;
/** Words that a hint may well begin or end with and mean something else. */
const COMMON =
  /^(?:yes|no|true|false|none|nothing|all|always|never|both|neither|either|nobody|everything|everyone|each|any|same|more|less|fewer|first|last|there|here)$/;
const NEGATION = /(?:^| )(?:not|no|never|neither|nor|\S+n['’]t)(?: |$)/;
/** How many words a sentence has at most whose first word is the key, and behind a key that it says. */
const SHORT = 6;
const BEHIND = 3;

/** Whether a sentence says outright that one word is what is asked for: `It is etcd, of course.`, `The scheduler does it.` */
function saysWord(sentence: string, key: string): boolean {
  const words = plainText(sentence).trim().split(/\s+/);
  const isNumber = /^[\p{Sc}+-]?\p{N}+(?:[.,]\p{N}+)?$/u.test(key);
  const most = COMMON.test(key) ? 0 : isNumber ? 1 : BEHIND;
  return words.some((word, at) => {
    if (word !== key) return false;
    if (words.length - at - 1 <= most && (SAYS.test(`${words.slice(0, at).join(' ')} `) || words.length === 1))
      return true;
    return (
      at === 0 &&
      most === BEHIND &&
      words.length <= SHORT &&
      !/\?\s*$/.test(sentence) &&
      !NEGATION.test(words.join(' '))
    );
  });
}

/**
 * Whether a hint's text says a key of one word outright. A word that only occurs in it may well mean something else there.
 * @param key the key in the form of `plainText`
 */
export function saysKey(hint: string, key: string): boolean {
  return key !== '' && !key.includes(' ') && hint.split(/(?<=[.!?;:])\s+/).some((sentence) => saysWord(sentence, key));
}
