import type { AnyModel } from '../model/model.ts';

/** How many objects the commands of a lesson may go over in all, those of what-ifs and of console blocks included. */
const MOST_OBJECTS = 10_000;

/**
 * A model that stops before a lesson's commands take longer than anybody waits: each counts the objects that are there before
 * and after it. A command beyond that is one that the model does not take.
 */
export function limitedModel(model: AnyModel): AnyModel {
  let objects = 0;
  return {
    ...model,
    run(state, command) {
      if (objects > MOST_OBJECTS) {
        const most = MOST_OBJECTS.toLocaleString('en');
        const message = `this is too much for one lesson: its commands up to here go over more than ${most} objects`;
        const problem = { message, help: 'ask for fewer replicas, or take steps, what-ifs or console blocks out' };
        return { state, output: '', exitCode: 1, events: [], problem };
      }
      const outcome = model.run(state, command);
      objects += model.size(state) + model.size(outcome.state);
      return outcome;
    },
  };
}
