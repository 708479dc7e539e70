import type { Command } from './command.ts';
import { curl } from './curl.ts';
import { dig } from './dig.ts';
import { env, printenv } from './env.ts';
import { getent } from './getent.ts';
import { nc } from './nc.ts';
import { nslookup } from './nslookup.ts';
import { resolvConf } from './resolv-conf.ts';

/** What can be run by the bare client and in a Pod. */
export const clientTools: readonly Command[] = [nslookup, dig, getent, curl, nc];

/** What can be run in a Pod. */
export const podTools: readonly Command[] = [...clientTools, resolvConf, env, printenv];
