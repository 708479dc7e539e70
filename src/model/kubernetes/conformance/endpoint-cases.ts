import type { Suite } from './suite.ts';

/** To be written. */
export const endpointCases: Suite = { file: 'endpoints.json', run: () => [] };
