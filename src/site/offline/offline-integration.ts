import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findContent } from '../../io/content-folder.ts';
import { contentPlace } from '../../io/content-place.ts';
import { bundleWorker } from './bundle-worker.ts';
import { offlineOn } from './offline-on.ts';
import { writeGone, writeOffline } from './write-offline.ts';

/**
 * Makes the built site work offline, or take back that it once did. It belongs at the end of the integrations, because what
 * is written after it is not kept.
 */
export function offlineIntegration(): AstroIntegration {
  let project = '';
  let base = '';
  return {
    name: 'dryrun-offline',
    hooks: {
      'astro:config:setup': ({ config }) => {
        project = fileURLToPath(config.root);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        // A built site that was served at this port before would otherwise go on in place of the live one.
        server.middlewares.use(`${base}sw.js`, (_, response) => {
          void bundleWorker('gone').then((worker) => {
            response.setHeader('content-type', 'text/javascript');
            response.end(worker);
          });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (!offlineOn) {
          await writeGone(folder);
          logger.info('offline use is off: sw.js takes away what an earlier build left in browsers');
          return;
        }
        const { courses } = findContent(project, contentPlace(project));
        await writeOffline(
          folder,
          courses.map(({ id }) => id),
        );
      },
    },
  };
}
