/**
 * Whether the page is made to stand alone as one file, as `build:file` does: it then leads to no other page of the site, and
 * has nothing of what only a site has (a worker, a manifest). Scripts can ask `import.meta.env.ONE_FILE` for the same.
 */
export const ONE_FILE: boolean = import.meta.env.ONE_FILE === true;
