import type { Option } from '../items/choice/options.ts';
import type { AnyItem } from '../items/index.ts';

/** The options of an item; none where its type has none. */
export function optionsOf(item: AnyItem): readonly Option[] {
  return item.type === 'choice' || item.type === 'multiple' ? item.options : [];
}
