import type { Rule } from '../context.ts';

/** No item has what its type knows to be a mistake once the execution was run, such as two forms that read the same. */
export const mistakenItem: Rule = ({ items, asked, report }) => {
  items.flatMap((item) => item.mistakes(asked)).forEach((each) => report(each));
};
