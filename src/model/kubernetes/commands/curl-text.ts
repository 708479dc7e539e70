import type { Attempt } from '../connect/attempt.ts';

/** How long a connection waits where nobody replies, before the system gives up, in milliseconds. */
const systemPatience = 130_000;

/** What curl was told to fetch from. */
interface Place {
  readonly host: string;
  readonly port: number;
}

/** curl's exit status and its words, where it failed. */
export interface CurlFailure {
  readonly code: number;
  readonly text: string;
}

/**
 * How curl failed; undefined where it did not.
 * @param patience the seconds after which it gives up by itself
 */
export function curlFailure(attempt: Attempt, { host, port }: Place, patience?: number): CurlFailure | undefined {
  if (attempt.outcome === 'ESTABLISHED') return undefined;
  if (attempt.outcome === 'unresolved') return { code: 6, text: `Could not resolve host: ${host}` };
  if (attempt.outcome !== 'timed out')
    return { code: 7, text: `Failed to connect to ${host} port ${port} after 0 ms: Couldn't connect to server` };
  if (patience !== undefined && patience > 0 && patience * 1000 < systemPatience)
    return { code: 28, text: `Connection timed out after ${patience * 1000 + 1} milliseconds` };
  return {
    code: 28,
    text: `Failed to connect to ${host} port ${port} after ${systemPatience} ms: Couldn't connect to server`,
  };
}

/** What `curl -v` tells of the way there; of the answer only that there is one. */
export function curlTrace(
  attempt: Attempt,
  { host, port }: Place,
  path: string,
  failure: CurlFailure | undefined,
): readonly string[] {
  const tried = attempt.outcome === 'unresolved' ? [] : attempt.failures;
  const failures = tried.flatMap(({ address, outcome }) => {
    const why = outcome === 'timed out' ? 'Connection timed out' : 'Connection refused';
    return [`*   Trying ${address}:${port}...`, `* connect to ${address} port ${port} failed: ${why}`];
  });
  if (attempt.outcome !== 'ESTABLISHED') return [...failures, `* ${failure?.text ?? ''}`, '* Closing connection'];
  const address = attempt.reached.virtualIP ?? attempt.reached.address;
  return [
    ...failures,
    `*   Trying ${address}:${port}...`,
    `* Connected to ${host} (${address}) port ${port}`,
    `> GET ${path.startsWith('/') ? path : `/${path}`} HTTP/1.1`,
    `> Host: ${port === 80 ? host : `${host}:${port}`}`,
    '> User-Agent: curl/8.5.0',
    '> Accept: */*',
    '>',
    '< HTTP/1.1 200 OK',
    '<',
    '* Closing connection',
  ];
}
