/** Whether the site works offline: it does, unless `DRYRUN_OFFLINE=off` stands in the environment of the build. */
export const offlineOn = process.env['DRYRUN_OFFLINE'] !== 'off';
