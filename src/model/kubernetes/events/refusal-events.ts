import type { Event } from '../../model.ts';
import type { ApiError } from '../api/api-error.ts';
import { apiErrorReasons } from '../api/api-error.ts';

/** What a kind is asked about by: a refusal is why it stays as it is. */
const topics: Readonly<Record<string, string>> = { Service: 'service', EndpointSlice: 'endpoints' };

/** Why the API server refused a request; says nothing where the model names no rule that it broke. */
export function refusalEvents(error: ApiError): readonly Event[] {
  if (error.reason !== 'Invalid') return [];
  const about = [topics[error.kind] ?? 'pods'];
  return apiErrorReasons(error)
    .filter(({ rules }) => rules.length > 0)
    .map((reason) => ({ ...reason, about }));
}
