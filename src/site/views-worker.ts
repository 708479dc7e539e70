import { serveJobs } from '../io/pool.ts';
import { viewsJob } from './views-job.ts';

await serveJobs(viewsJob);
