/** Written before the worker's code when the site is built: the version of the site, and what its list must be. */
declare const VERSION: string;
declare const LIST: string;

/** The version of the site that this worker belongs to. */
export const version = VERSION;

/** The integrity of this version's list of files. */
export const listIntegrity = LIST;
