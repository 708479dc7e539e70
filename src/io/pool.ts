import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Below this many jobs, starting threads costs more than it gains. */
const FEW = 24;

/** Called as each job is done: how many are, of how many. */
export type Tell = (done: number, all: number) => void;

/**
 * Does jobs on as many threads as the machine has processors, or right here where there are few.
 * @param worker the module that calls {@link serveJobs} with the same work
 * @returns the results, in the jobs' order; rejects where a worker throws
 */
export async function inParallel<Job, Result>(
  worker: URL,
  work: (job: Job) => Result | Promise<Result>,
  jobs: readonly Job[],
  tell: Tell = () => {},
): Promise<Result[]> {
  let done = 0;
  const onDone = (): void => tell(++done, jobs.length);
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / FEW));
  if (threads <= 1) {
    const results: Result[] = [];
    for (const job of jobs) {
      results.push(await work(job));
      onDone();
    }
    return results;
  }
  const shares = Array.from({ length: threads }, (_, thread) => jobs.filter((_job, at) => at % threads === thread));
  const made = await Promise.all(shares.map((share) => doShare<Job, Result>(worker, share, onDone)));
  return jobs.flatMap((_, at) => {
    const share = made[at % threads] ?? [];
    return share.slice(Math.floor(at / threads), Math.floor(at / threads) + 1);
  });
}

function doShare<Job, Result>(worker: URL, share: readonly Job[], onDone: () => void): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const results: Result[] = [];
    const thread = new Worker(worker, { workerData: share });
    thread.on('message', (result: Result) => {
      results.push(result);
      onDone();
      if (results.length === share.length) resolve(results);
    });
    thread.once('error', reject);
  });
}

/** In a worker: does the jobs it was started with, and posts each result as it comes. */
export async function serveJobs<Job, Result>(work: (job: Job) => Result | Promise<Result>): Promise<void> {
  if (isMainThread) return;
  for (const job of workerData as readonly Job[]) parentPort?.postMessage(await work(job));
}
