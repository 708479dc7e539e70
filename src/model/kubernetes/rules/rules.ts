import type { Rule } from '../../model.ts';
import { dnsRules } from './dns-rules.ts';
import { endpointRules } from './endpoint-rules.ts';
import { objectRules } from './object-rules.ts';
import { statefulRules } from './stateful-rules.ts';
import { trafficRules } from './traffic-rules.ts';

/** The rules that the model follows, by the ids that its reasons and its code name. */
export const rules: Readonly<Record<string, Rule>> = {
  ...objectRules,
  ...endpointRules,
  ...dnsRules,
  ...trafficRules,
  ...statefulRules,
};
