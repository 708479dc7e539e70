import type { Suite } from './suite.ts';

/** To be written. */
export const dnsCases: Suite = { file: 'dns-vectors.json', run: () => [] };
