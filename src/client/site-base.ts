/** The path that the site is published under: begins and ends with a slash. */
export const siteBase = import.meta.env.BASE_URL.replace(/\/?$/, '/');
