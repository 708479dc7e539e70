/** Ends the help of a diagnostic with a fix, which can be put right by hand or so. */
export const FIX_OFFER = ', or `npm run check -- --fix`';
