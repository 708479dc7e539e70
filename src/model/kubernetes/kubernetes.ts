import type { Model } from '../model.ts';
import type { Cluster } from './cluster.ts';
import { functions } from './functions/functions.ts';
import { names } from './names.ts';
import { types } from './functions/types.ts';
import { references } from './references.ts';
import { rules } from './rules/rules.ts';
import { run } from './run.ts';
import { schemas } from './schemas.ts';
import { size } from './size.ts';
import { start } from './start.ts';

/** Kubernetes Services, the Pods behind them and the DNS names in front of them: a whole cluster with one client in it. */
export const kubernetes: Model<Cluster> = {
  name: 'kubernetes',
  start,
  run,
  size,
  types,
  names,
  references,
  functions,
  rules,
  schemas,
};
