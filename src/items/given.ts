import type { Response } from '../progress/response.ts';
import { visible } from './visible.ts';

/** What a response has for a part, as far as it can be seen; empty where the part was not given, whatever its id. */
export function given(response: Response, id: string): string {
  return visible((Object.hasOwn(response, id) && response[id]) || '');
}
