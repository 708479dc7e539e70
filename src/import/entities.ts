import { decodeEntity, ENTITY } from '../lesson/decode-entity.ts';

/** A text with the entities of HTML in it, `&lt;` or `&#8594;`, as the letters that they stand for. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, decodeEntity);
}
