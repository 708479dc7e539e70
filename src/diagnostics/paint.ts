/** The parts of a printed report that may stand out. */
export type Part = 'error' | 'warning' | 'related' | 'strong' | 'faint';

/** Makes a part of a report stand out where it is shown; the letters stay the same. */
export type Paint = (part: Part, text: string) => string;

/** Without colours. */
export const plain: Paint = (_part, text) => text;
