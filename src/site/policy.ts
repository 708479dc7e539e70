/**
 * What pages may load besides their scripts and styles, which Astro adds with their hashes: the site's own pictures and data,
 * and nothing from elsewhere (Content Security Policy, level 3). It stands in each page, as a static host sets no header.
 */
export const policy = [
  "default-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
] as const;
