import type { Suite } from './suite.ts';

/** To be written. */
export const validationCases: Suite = { file: 'service-validation.json', run: () => [] };
