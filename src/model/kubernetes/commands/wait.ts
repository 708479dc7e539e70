import type { Command } from './command.ts';
import { misuse, misused } from './command.ts';

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** `wait 10s`: exactly so much time passes, and what is due in it happens. */
export const wait: Command = {
  name: 'wait',
  usage: 'wait 10s',
  run(cluster, words) {
    const match = /^(\d{1,4})(s|m|h)$/.exec(words.join(' '));
    if (match === null) {
      return misused(
        cluster,
        misuse(
          `\`${['wait', ...words].join(' ')}\` is not a time that the model can wait`,
          'write it as `wait 10s`, `wait 5m` or `wait 1h`',
        ),
      );
    }
    const length = Number(match[1]) * (seconds[match[2] ?? ''] ?? 0);
    return { cluster, output: '', exitCode: 0, time: { seconds: length } };
  },
};
