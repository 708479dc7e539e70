import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenItem } from '../lesson/lesson.ts';
import { nearest } from '../model/nearest.ts';

interface Named {
  readonly name: string;
  readonly form: string;
  fits(written: WrittenItem): boolean;
}

function forms(types: readonly Named[]): string {
  return types.map(({ name, form }) => `${form} (${name})`).join(', ');
}

/** The type of a written item: the one that its comment names, or else the one whose form it has. */
export function findType<Type extends Named>(written: WrittenItem, types: readonly Type[]): Type | Diagnostic {
  const problem = (rule: string, message: string, help: string): Diagnostic => ({
    rule,
    severity: 'error',
    message,
    place: written.place,
    help,
  });
  const asked = written.settings.type;
  if (asked !== undefined) {
    const type = types.find(({ name }) => name === asked);
    if (type === undefined) {
      const near = nearest(
        asked,
        types.map(({ name }) => name),
      );
      const known = types.map(({ name }) => `\`${name}\``).join(', ');
      const help = near === undefined ? `the types are ${known}` : `there is a type \`${near}\``;
      return problem('bad-item', `there is no item type \`${asked}\``, help);
    }
    if (type.fits(written)) return type;
    return problem('no-options', `this is no item of type \`${asked}\``, `write ${type.form} under the stem`);
  }
  const [type, other] = types.filter((each) => each.fits(written));
  if (type === undefined)
    return problem('no-options', 'this item has no options', `write under the stem one of: ${forms(types)}`);
  if (other === undefined) return type;
  const message = `this item could be of the type \`${type.name}\` or \`${other.name}\``;
  return problem('bad-item', message, `say which in its comment: \`{/* #${written.id}, type: ${type.name} */}\``);
}
