/** Said where the checker itself fails. */
export const BUG = 'this is a bug in the checker, not in your lesson; please report it with the text below';
