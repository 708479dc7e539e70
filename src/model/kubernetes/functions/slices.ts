import type { ModelFunction } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { serviceNameLabel } from '../objects/endpoint-slice.ts';
import { serviceMark } from '../objects/marks.ts';
import { oldestFirst } from '../objects/meta.ts';
import { rowsMarked } from '../table.ts';
import { counted } from '../text/listed.ts';
import { because, keyByName, textOf } from './ask.ts';
import { endpointValues } from './endpoint-value.ts';

/** `slices("web")`: the EndpointSlices that name a Service, even where the Service is gone. */
export const slices: ModelFunction<Cluster> = {
  signature: 'slices(string): list<EndpointSlice>',
  description: 'The EndpointSlices whose label names this Service, whether or not the Service exists.',
  about: ['endpoints'],
  ask(cluster, argument) {
    const name = textOf(argument);
    const asked = keyByName(name, 'Service');
    if ('none' in asked) return asked.none;
    const found = oldestFirst(rowsMarked(cluster.endpointSlices, serviceMark(asked.key)));
    const value = found.map((slice) => ({
      name: slice.metadata.name,
      namespace: slice.metadata.namespace,
      service: slice.metadata.labels[serviceNameLabel] ?? null,
      addressType: slice.addressType,
      endpoints: endpointValues(slice),
      ports: slice.ports.flatMap(({ port }) => (port === undefined ? [] : [port])),
    }));
    const many = found.length === 0 ? 'no EndpointSlice' : counted(found.length, 'EndpointSlice');
    const text = `${many} ${found.length < 2 ? 'carries' : 'carry'} the name of the Service ${name} in the label ${serviceNameLabel}`;
    return { value, because: because(text, ['R20', 'R29']) };
  },
};
