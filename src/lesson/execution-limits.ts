import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Execution } from './lesson.ts';

const MOST_STEPS = 100;
const MOST_COMMANDS = 20;
const MOST_VARIABLES = 50;
const MOST_WHATIFS = 10;

function beyond(most: number, places: readonly Place[], owner: string, what: string, help: string): Diagnostic[] {
  const place = places[most];
  if (place === undefined) return [];
  const message = `${owner} has ${places.length} ${what}, and the most allowed is ${most}`;
  return [{ rule: 'too-much', severity: 'error', message, place, help }];
}

/** What of an execution is more than is run: told at the first that is too many. */
export function executionLimits({ steps, variables, whatifs }: Execution): Diagnostic[] {
  const places = (each: readonly { readonly place: Place }[]): Place[] => each.map(({ place }) => place);
  return [
    ...beyond(MOST_STEPS, places(steps), 'this execution', 'steps', 'split the lesson'),
    ...steps.flatMap(({ number, commands }) =>
      beyond(MOST_COMMANDS, places(commands), `step ${number}`, 'commands', 'make it several steps'),
    ),
    ...beyond(MOST_VARIABLES, places(variables), 'this execution', 'variables', 'take some out'),
    ...beyond(MOST_WHATIFS, places(whatifs), 'this execution', 'what-ifs', 'take some out'),
  ];
}
