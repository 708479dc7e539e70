import { listedAll } from '../text/listed.ts';
import { nearest } from '../../nearest.ts';
import type { Command, Misuse } from './command.ts';
import { misuse } from './command.ts';
import { clientEvent } from './client-event.ts';
import { apply } from './kubectl/apply.ts';
import { create } from './kubectl/create.ts';
import { remove } from './kubectl/delete.ts';
import { describe } from './kubectl/describe.ts';
import { exec } from './kubectl/exec.ts';
import { expose } from './kubectl/expose.ts';
import { get } from './kubectl/get.ts';
import { label } from './kubectl/label.ts';
import { patch } from './kubectl/patch.ts';
import { rollout } from './kubectl/rollout.ts';
import { runPod } from './kubectl/run-pod.ts';
import { scale } from './kubectl/scale.ts';
import { unmodelled } from './kubectl/unmodelled.ts';
import { podEvent } from './pod-event.ts';
import { clientTools } from './pod-tools.ts';
import { wait } from './wait.ts';

/** Every command that the model knows. */
export const commands: readonly Command[] = [
  apply,
  create,
  remove,
  scale,
  rollout,
  expose,
  runPod,
  label,
  patch,
  get,
  describe,
  exec,
  ...clientTools,
  podEvent,
  clientEvent,
  wait,
];

/** The command that a line's words start with, and the words after its name; or what the author could have meant. */
export function findCommand(
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | Misuse {
  const [first = '', second = '', ...others] = namespaceLater(words);
  const single = commands.find(({ name }) => name === first);
  if (single !== undefined) return { command: single, rest: words.slice(1) };
  const double = commands.find(({ name }) => name === `${first} ${second}`);
  if (double !== undefined) return { command: double, rest: others };
  return first === 'kubectl' ? unknown('kubectl ', second) : unknown('', first);
}

/** Kubectl also takes the namespace before the subcommand: `kubectl -n shop get pods`. */
function namespaceLater(words: readonly string[]): readonly string[] {
  const [first = '', flag = '', ...others] = words;
  if (first !== 'kubectl' || !/^(-n|--namespace(=|$))/.test(flag)) return words;
  const flags = flag === '-n' || flag === '--namespace' ? [flag, ...others.slice(0, 1)] : [flag];
  const [second, ...rest] = others.slice(flags.length - 1);
  return second === undefined ? words.slice(0, 1) : [first, second, ...flags, ...rest];
}

function unknown(prefix: string, word: string): Misuse {
  const inReach = commands.filter(({ name }) => name.startsWith(prefix));
  const known = [...new Set(inReach.map(({ name }) => name.slice(prefix.length).split(' ')[0] ?? ''))];
  const isMeant = prefix !== '' && unmodelled.includes(word);
  const close = isMeant ? undefined : nearest(word, known);
  const hint = close === undefined ? '' : `; there is \`${prefix}${close}\``;
  const help = listedAll(known.map((name) => `\`${prefix}${name}\``));
  return misuse(
    `the model has no command \`${`${prefix}${word}`.trim()}\`${hint}`,
    `the commands it knows are ${help}`,
  );
}
