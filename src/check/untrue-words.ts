import type { HoldsClaim } from '../items/item.ts';

/** How an author is told that an option or a form does not come out as it must. */
interface UntrueWords {
  readonly message: string;
  /** What stands at the part. */
  readonly label: string;
  /** What stands at it where it is shown as the key of another. */
  readonly key: string;
  readonly help: string;
}

/** The words for a key that is not true, or for a distractor that is: a form is written after `=` or `!=`, and an option is marked. */
export function untrueWords({ what, part }: HoldsClaim): UntrueWords {
  const isKey = part === 'key';
  if (what === 'form')
    return {
      message: isKey
        ? 'this accepted form is not true of this execution'
        : 'this form is told to be wrong, and is true of this execution',
      label: isKey ? 'accepted' : 'told to be wrong',
      key: 'accepted',
      help: isKey
        ? "if the execution is right, accept what is true; if not, mend the execution or this form's claim"
        : 'change the form or its claim so that it is wrong, or accept it: begin it with `=`',
    };
  return {
    message: isKey
      ? 'the key is not true of this execution'
      : 'this distractor is true of this execution, as the key should be',
    label: isKey ? 'marked as the key' : 'marked as wrong',
    key: 'the key',
    help: isKey
      ? "if the execution is right, mark the option that is true; if not, mend the execution or this option's claim"
      : 'change the option or its claim so that it is wrong, or make it the key',
  };
}
