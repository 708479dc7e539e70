import type { Model, Value } from '../../src/model/model.ts';

/** A row of lamps, for tests of what any model needs: `on LAMP`, `off LAMP`, each by its name. */
interface Lamps {
  readonly lit: readonly string[];
}

export const lamp: Model<Lamps> = {
  name: 'lamps',
  start: () => ({ state: { lit: [] }, problems: [] }),
  run(state, command) {
    const [verb, name = ''] = command.split(' ');
    if (verb !== 'on' && verb !== 'off')
      return {
        state,
        output: '',
        exitCode: 2,
        events: [],
        problem: { message: `there is no command \`${verb}\``, help: 'there are `on` and `off`' },
      };
    const rest = state.lit.filter((each) => each !== name);
    const events = [{ text: `${name} is switched ${verb}`, rules: ['L1'], about: ['lamps'] }];
    return { state: { lit: verb === 'on' ? [...rest, name] : rest }, output: 'done', exitCode: 0, events };
  },
  size: ({ lit }) => lit.length,
  types: { Lamp: { fields: { name: 'string', watts: 'int' }, print: ({ name }) => String(name) } },
  names: ({ lit }) => lit,
  references: () => [],
  functions: [
    {
      signature: 'lit(): list<Lamp>',
      description: 'The lamps that are lit.',
      about: ['lamps'],
      ask: ({ lit }) => ({
        value: lit.map((name) => ({ name, watts: 5 })),
        because: [{ text: `${lit.length} are lit`, rules: ['L2'] }],
      }),
    },
    {
      signature: 'lamp(string): Lamp',
      description: 'A lit lamp, by name.',
      about: ['lamps'],
      ask: ({ lit }, name: Value) => ({ value: lit.includes(String(name)) ? { name, watts: 5 } : null, because: [] }),
    },
  ],
  rules: { L1: { title: 'a switch switches' }, L2: { title: 'a lit lamp shines' } },
};
