import type { ApiError } from '../api/api-error.ts';
import { apiErrorText } from '../api/api-error.ts';
import { createObject } from '../api/create.ts';
import { sameData } from '../api/json.ts';
import { updateObject } from '../api/update.ts';
import { parseAddress } from '../net/address.ts';
import { isInBlock, parseCidr } from '../net/cidr.ts';
import type { Service } from '../objects/service.ts';
import { clusterOf } from './cluster-of.ts';
import type { Failure } from './suite.ts';
import type { ValidationCase } from './validation-case.ts';
import { agrees, errorsText } from './verdicts.ts';

/** What is wrong with the way a Service takes through the whole API server, on the cluster that the case describes. */
export function allocationFailure(each: ValidationCase, service: Service, old?: Service): Failure | undefined {
  const ranges = (each.cluster?.serviceFamilies ?? []).flatMap((family) => each.cluster?.serviceCIDRs[family] ?? []);
  const asked = `${each.operation} the Service ${service.metadata.name} on a cluster with ${ranges.join(' and ')}`;
  const expected = each.valid ? JSON.stringify(each.result ?? 'valid') : errorsText(each.errors);
  const given = clusterOf(each.oldService === undefined ? [] : [each.oldService], { serviceCIDRs: ranges });
  if ('wrong' in given) return { asked, expected, found: given.wrong };
  const written = old === undefined ? createObject(given.cluster, service) : updateObject(given.cluster, old, service);
  if ('error' in written) return errorFailure(each, written.error, asked, expected);
  const fields = Object.entries(written.object.kind === 'Service' ? written.object.spec : {});
  const wanted = Object.entries(each.result ?? {});
  const found = fields.filter(([field]) => wanted.some(([name]) => name === field));
  const holds = wanted.every(([name, value]) => isLike(value, found.find(([field]) => field === name)?.[1], ranges));
  return each.valid && holds ? undefined : { asked, expected, found: JSON.stringify(Object.fromEntries(found)) };
}

function errorFailure(each: ValidationCase, error: ApiError, asked: string, expected: string): Failure | undefined {
  const found = apiErrorText(error);
  if (error.reason !== 'Invalid') return { asked, expected, found };
  const { errors } = error;
  const isCounted = errors.length === (each.numErrs ?? errors.length);
  return isCounted && agrees(each, errors) ? undefined : { asked, expected, found: errorsText(errors) };
}

/** Whether a value is the one that is wanted, or an IP of the family that is wanted, from the cluster's range. */
function isLike(wanted: unknown, found: unknown, ranges: readonly string[]): boolean {
  if (wanted === null) return found === undefined || found === '' || sameData(found, []);
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(found) && found.length === wanted.length && wanted.every((one, i) => isLike(one, found[i], ranges))
    );
  }
  const family = typeof wanted === 'string' ? /^<allocated (IPv[46])>$/.exec(wanted)?.[1] : undefined;
  if (family === undefined) return sameData(found, wanted);
  const address = parseAddress(String(found));
  return (
    address?.family === family &&
    ranges.some((text) => {
      const range = parseCidr(text);
      return range !== undefined && isInBlock(range, address);
    })
  );
}
