import { checkJob } from './check-job.ts';
import { serveJobs } from './pool.ts';

await serveJobs(checkJob);
