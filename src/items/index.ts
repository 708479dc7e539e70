import { choiceType } from './choice/choice-type.ts';
import type { Choice } from './choice/choice.ts';

/** The item types. */
export const itemTypes = { choice: choiceType } as const;

/** An item of any type, read. */
export type AnyItem = Choice;
