import type { Explained, ModelFunction, Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { slicesOf } from '../dns/find-hosts.ts';
import { compareIPs } from '../net/ip.ts';
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
    const found = serviceByName(cluster, textOf(name));
    return 'none' in found ? found.none : explained(cluster, found.service);
  },
};

function explained(cluster: Cluster, service: Service): Explained {
  const value = slicesOf(cluster, service)
    .flatMap(endpointValues)
    .sort((a, b) => compareIPs(String(a['ip']), String(b['ip'])));
  const { name } = service.metadata;
  if (value.length === 0) {
    return {
      value,
      because: because(`no Pod that the Service ${name} selects has an IP, so its EndpointSlices hold no endpoint`, [
        'R22',
        'R28',
      ]),
    };
  }
  const reasons: Reason[] = [
    {
      text: `the EndpointSlices of the Service ${name} list ${counted(value.length, 'selected Pod')} that ${plural(value.length, 'has', 'have')} an IP`,
      rules: ['R20', 'R21', 'R22'],
    },
  ];
  const pick = (wanted: (endpoint: (typeof value)[number]) => boolean) =>
    value.filter(wanted).map((endpoint) => String(endpoint['ip']));
  const tell = (ips: readonly string[], text: (ips: string, are: string) => string, rules: readonly string[]) => {
    if (ips.length > 0) reasons.push({ text: text(listed(ips), plural(ips.length, 'is', 'are')), rules });
  };
  if (service.spec.publishNotReadyAddresses) {
    tell(
      pick(({ ready }) => ready === true),
      (ips, are) => `${ips} ${are} ready whatever the probe says, as publishNotReadyAddresses is true`,
      ['R24'],
    );
  } else {
    tell(
      pick(({ terminating }) => terminating === true),
      (ips, are) => `${ips} ${are} terminating, which ends being ready at once`,
      ['R25'],
    );
    tell(
      pick(({ serving, terminating }) => serving === false && terminating === false),
      (ips, are) => `${ips} ${are} not ready, as the readiness probe does not pass`,
      ['R23'],
    );
  }
  return { value, because: reasons };
}
