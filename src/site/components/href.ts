/** The address of a page, or of a file in `public/`, under whichever base the site is built for. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
