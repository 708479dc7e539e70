import type { Outcome } from '../model.ts';
import type { Cluster } from './cluster.ts';
import type { Passing } from './commands/command.ts';
import { readLine } from './commands/read-line.ts';
import type { Told } from './controllers/settle.ts';
import { pass, react } from './controllers/settle.ts';
import { keepAnswers } from './dns/server-cache.ts';
import { refusalEvents } from './events/refusal-events.ts';
import { staleAnswerEvents } from './events/server-cache-events.ts';
import { tell } from './events/tell.ts';
import { askedPods, limitProblem } from './limit.ts';

/**
 * The cluster after one command. By default a command that changes something settles: what is due happens, in its order,
 * until nothing more is due. A command that the model cannot take leaves the cluster as it was, and says so as a problem.
 */
export function run(cluster: Cluster, line: string): Outcome<Cluster> {
  const found = readLine(line);
  if ('problem' in found) return mistaken(cluster, found.problem);
  const ran = found.command.run(cluster, found.rest);
  const { cluster: changed, output, exitCode, time, problem, asked: questions = [], refusals = [], because = [] } = ran;
  const wrong = problem ?? limitProblem(cluster, changed);
  if (wrong !== undefined) return mistaken(cluster, wrong);
  const { cluster: next, events } = goOn(cluster, keepAnswers(changed, questions), time);
  const asked = askedPods(cluster, next);
  const state = asked === next.askedPods ? next : { ...next, askedPods: asked };
  const refused = refusals.flatMap(refusalEvents);
  const stale = staleAnswerEvents(cluster, questions);
  return { state, output, exitCode, events: [...refused, ...stale, ...events], because: [...refused, ...because] };
}

function goOn(before: Cluster, changed: Cluster, time: Passing): Told {
  if (time === 'none') return { cluster: changed, events: tell(before, changed) };
  const reacted = react(before, changed);
  if (time === 'instant') return reacted;
  const passed = pass(reacted.cluster, time === 'settle' ? undefined : reacted.cluster.now + time.seconds);
  return { cluster: passed.cluster, events: [...reacted.events, ...passed.events] };
}

function mistaken(cluster: Cluster, problem: NonNullable<Outcome<Cluster>['problem']>): Outcome<Cluster> {
  return { state: cluster, output: '', exitCode: 1, events: [], problem };
}
