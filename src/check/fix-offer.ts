/** Writes all fixes that there are. */
export const FIX_COMMAND = 'npm run check -- --fix';

/** Ends the help of a diagnostic with a fix, which can be put right by hand or so. */
export const FIX_OFFER = `, or \`${FIX_COMMAND}\``;
