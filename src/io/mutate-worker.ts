import { mutateJob } from './mutate-job.ts';
import { serveJobs } from './pool.ts';

await serveJobs(mutateJob);
