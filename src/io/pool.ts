import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Below this many jobs, starting threads costs more than it gains. */
const FEW = 24;

/**
 * Does jobs on as many threads as the machine has processors, or right here where there are few.
 * @param worker the module that calls {@link serveJobs} with the same work
 * @returns the results, in the jobs' order; rejects where a worker throws
 */
export async function inParallel<Job, Result>(
  worker: URL,
  work: (job: Job) => Result | Promise<Result>,
  jobs: readonly Job[],
): Promise<Result[]> {
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / FEW));
  if (threads <= 1) {
    const results: Result[] = [];
    for (const job of jobs) results.push(await work(job));
    return results;
  }
  const shares = Array.from({ length: threads }, (_, thread) => jobs.filter((_job, at) => at % threads === thread));
  const done = await Promise.all(shares.map((share) => doShare<Job, Result>(worker, share)));
  return jobs.flatMap((_, at) => {
    const share = done[at % threads] ?? [];
    return share.slice(Math.floor(at / threads), Math.floor(at / threads) + 1);
  });
}

function doShare<Job, Result>(worker: URL, share: readonly Job[]): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: share });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

/** In a worker: does the jobs it was started with. */
export async function serveJobs<Job, Result>(work: (job: Job) => Result | Promise<Result>): Promise<void> {
  if (isMainThread) return;
  const results: Result[] = [];
  for (const job of workerData as readonly Job[]) results.push(await work(job));
  parentPort?.postMessage(results);
}
