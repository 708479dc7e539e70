import type { Reason } from '../../model.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import type { ServicePart } from './dns-name.ts';

/** Why the SRV records of a Service are what they are, and where that is not what the specification says. */
export function whySrv(service: Service, part?: ServicePart): Reason {
  const { name } = service.metadata;
  const isEndpoint = part !== undefined && 'endpoint' in part;
  const all =
    part === undefined || isEndpoint
      ? '; a name without a port gives all ports, unnamed ones too, unlike the specification'
      : '';
  const bare = all === '' ? [] : ['R51'];
  if (!isHeadless(service) && !isEndpoint) {
    const text = `the SRV record of the Service ${name} names the Service itself, at the Service's own port${all}`;
    return { text, rules: ['R49', ...bare, 'R54'] };
  }
  const whose = isEndpoint ? `the endpoint ${part.endpoint} of the Service ${name}` : `the headless Service ${name}`;
  const text = `the SRV records of ${whose} name each ready endpoint, at the port in its slice, which is the target port and not the Service's port that the specification means${all}`;
  return { text, rules: ['R48', 'R50', ...bare, 'R54'] };
}
