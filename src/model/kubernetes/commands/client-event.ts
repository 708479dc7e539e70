import { bareClient } from '../dns/client.ts';
import type { Command } from './command.ts';
import { misuse, misused } from './command.ts';
import { habits } from './dns-habits.ts';
import { listedAll } from '../text/listed.ts';
import { nearest } from '../../nearest.ts';

/** `client keeps its DNS answers for ever`: what the bare client does with answers, from this moment on (R76). */
export const clientEvent: Command = {
  name: 'client',
  usage: 'client keeps its DNS answers for ever, client keeps its DNS answers for their TTL',
  run(cluster, words) {
    const what = words.join(' ');
    const habit = Object.hasOwn(habits, what) ? habits[what] : undefined;
    if (habit === undefined) {
      const close = nearest(what, Object.keys(habits));
      const known = listedAll(Object.keys(habits).map((name) => `\`client ${name}\``));
      return misused(
        cluster,
        misuse(
          `the model has no event \`${['client', ...words].join(' ')}\`${close === undefined ? '' : `; there is \`client ${close}\``}`,
          `the events of the client are ${known}`,
        ),
      );
    }
    return { cluster: habit(cluster, bareClient), output: '', exitCode: 0, time: 'instant' };
  },
};
