import { benchCluster } from './cluster.ts';
import { benchLessons } from './lessons.ts';

// `npm run bench`: what the model of a large cluster costs, then what checking and building many lessons costs.
benchCluster();
benchLessons();
