import type { Value } from '../../model.ts';
import { recordLine } from '../dns/record.ts';
import type { Response } from '../dns/response.ts';
import { addressesOf, isNodata } from '../dns/response.ts';

/**
 * A DNS response as claims see it.
 * @param ttl for how many seconds it may be kept, where that is not as the response says; null where there is no answer
 */
export function answerValue(response: Response, ttl = response.answers[0]?.ttl ?? null): Value {
  return {
    name: response.name,
    type: response.type,
    rcode: response.rcode,
    nodata: isNodata(response),
    addresses: addressesOf(response),
    data: response.answers.map(({ data }) => data),
    records: response.answers.map(recordLine),
    ttl,
  };
}
