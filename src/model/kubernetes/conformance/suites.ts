import { dnsCases } from './dns-cases.ts';
import { endpointCases } from './endpoint-cases.ts';
import type { Suite } from './suite.ts';
import { validationCases } from './validation-cases.ts';

/** Every file of somebody else's cases that the model is held against. */
export const suites: readonly Suite[] = [dnsCases, endpointCases, validationCases];
