import type { Explained, ModelFunction, Reason, Value } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { slicesOf } from '../dns/find-hosts.ts';
import { compareIPs } from '../net/ip.ts';
import { isMadeByHand } from '../objects/endpoint-slice.ts';
import type { Service } from '../objects/service.ts';
import { counted, listed, plural } from '../text/listed.ts';
import { because, serviceByName, textOf } from './ask.ts';
import { endpointValues } from './endpoint-value.ts';

/** `endpoints("web")`: what stands in the EndpointSlices of a Service, by address. */
export const endpoints: ModelFunction<Cluster> = {
  signature: 'endpoints(string): list<Endpoint>',
  description: 'The endpoints in the EndpointSlices of a Service, ready or not; absent where there is no such Service.',
  about: ['endpoints'],
  ask(cluster, name) {
    const found = serviceByName(cluster, textOf(name), ['R20']);
    return 'none' in found ? found.none : explained(cluster, found.service);
  },
};

type Endpoints = readonly { readonly [field: string]: Value }[];

function explained(cluster: Cluster, service: Service): Explained {
  const slices = slicesOf(cluster, service);
  const value = slices.flatMap(endpointValues).sort((a, b) => compareIPs(String(a['ip']), String(b['ip'])));
  if (value.length === 0) return { value, because: whyNone(service) };
  const byHand = slices.filter(isMadeByHand).flatMap(endpointValues);
  const ofPods = slices.filter((slice) => !isMadeByHand(slice)).flatMap(endpointValues);
  return { value, because: [...whyPods(service, ofPods), ...whyByHand(service, byHand)] };
}

function whyNone({ metadata: { name }, spec: { selector } }: Service): readonly Reason[] {
  if (Object.keys(selector).length === 0)
    return because(`the Service ${name} has no selector, and no EndpointSlice made by hand lists an endpoint for it`, [
      'R29',
    ]);
  const text = `no Pod that the Service ${name} selects has an IP, so its EndpointSlices hold no endpoint`;
  return because(text, ['R22', 'R28']);
}

function whyByHand({ metadata: { name } }: Service, all: Endpoints): readonly Reason[] {
  if (all.length === 0) return [];
  const unready = ipsOf(all, ({ ready }) => ready === false);
  const but =
    unready.length === 0 ? '' : `, of which ${listed(unready)} ${plural(unready.length, 'is', 'are')} not ready`;
  return because(
    `EndpointSlices made by hand list ${counted(all.length, 'endpoint')} of the Service ${name}${but}: they say it, and no controller looks after them`,
    ['R29'],
  );
}

function whyPods({ metadata: { name }, spec }: Service, all: Endpoints): readonly Reason[] {
  if (all.length === 0) return [];
  if (Object.keys(spec.selector).length === 0) {
    const text = `${counted(all.length, 'endpoint')} ${plural(all.length, 'stands', 'stand')} in EndpointSlices from when the Service ${name} had a selector: no controller looks after them any more`;
    return because(text, ['R29']);
  }
  const reasons: Reason[] = [
    {
      text: `the EndpointSlices of the Service ${name} list ${counted(all.length, 'selected Pod')} that ${plural(all.length, 'has', 'have')} an IP`,
      rules: ['R20', 'R21', 'R22'],
    },
  ];
  const tell = (ips: readonly string[], text: string, rules: readonly string[]) => {
    if (ips.length > 0) reasons.push({ text: `${listed(ips)} ${plural(ips.length, 'is', 'are')} ${text}`, rules });
  };
  if (spec.publishNotReadyAddresses) {
    const ready = ipsOf(all, (endpoint) => endpoint['ready'] === true);
    tell(ready, 'ready whatever the probe says, as publishNotReadyAddresses is true', ['R24']);
    return reasons;
  }
  const ending = ipsOf(all, ({ terminating }) => terminating === true);
  const failing = ipsOf(all, ({ serving, terminating }) => serving === false && terminating === false);
  tell(ending, 'terminating, which ends being ready at once', ['R25']);
  tell(failing, 'not ready, as the readiness probe does not pass', ['R23']);
  return reasons;
}

function ipsOf(all: Endpoints, wanted: (endpoint: Endpoints[number]) => boolean): readonly string[] {
  return all.filter(wanted).map(({ ip }) => String(ip));
}
