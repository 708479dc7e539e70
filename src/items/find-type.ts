import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenItem } from '../lesson/lesson.ts';
import type { Source } from '../diagnostics/source.ts';
import { nearest } from '../model/nearest.ts';
import { noGap, noType } from './no-type.ts';

interface Named {
  readonly name: string;
  readonly form: string;
  fits(written: WrittenItem): boolean;
}

/** The type of a written item: the one that its comment names, or else the one whose form it has. */
export function findType<Type extends Named>(
  source: Source,
  written: WrittenItem,
  types: readonly Type[],
): Type | Diagnostic {
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
      const names = types.map(({ name }) => name);
      const near = nearest(asked, names) ?? names.find((name) => name.slice(0, 3) === asked.slice(0, 3).toLowerCase());
      const known = types.map(({ name }) => `\`${name}\``).join(', ');
      const help = near === undefined ? `the types are ${known}` : `there is a type \`${near}\``;
      return {
        ...problem('bad-item', `there is no item type \`${asked}\``, help),
        place: written.said.type ?? written.place,
      };
    }
    if (type.fits(written)) return type;
    return problem('no-options', `this is no item of type \`${asked}\``, `write ${type.form} under the stem`);
  }
  const closed = noGap(source, written);
  if (closed !== undefined) return closed;
  const [type, other] = types.filter((each) => each.fits(written));
  if (type === undefined)
    return noType(
      source,
      written,
      types.map(({ name, form }) => `${name}: ${form}`),
    );
  if (other === undefined) return type;
  const message = `this item could be of the type \`${type.name}\` or \`${other.name}\``;
  return problem('bad-item', message, `say which in its comment: \`{/* #${written.id}, type: ${type.name} */}\``);
}
