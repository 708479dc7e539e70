import { serveJobs } from './pool.ts';
import { receiptJob } from './receipt-job.ts';

await serveJobs(receiptJob);
