import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import type { WrittenItem } from '../lesson/lesson.ts';
import { placeOf } from '../lesson/prose.ts';
import { formOfBlock } from './form-of-block.ts';
import { type BlockForm, OWN_SETTINGS, type Using } from './using.ts';

const NAMES: Readonly<Record<BlockForm, string>> = {
  options: 'options',
  entries: 'entries to be put in order',
  rows: 'rows to be matched',
  forms: 'forms that are accepted or wrong',
  gaps: 'gaps',
};

/** Settings that say nothing about an item of this type. */
export function unusedSettings({ said }: WrittenItem, { name, heeds }: Using): Diagnostic[] {
  return OWN_SETTINGS.flatMap((setting): Diagnostic[] => {
    const place = said[setting];
    if (place === undefined || heeds.includes(setting)) return [];
    const message = `\`${setting}\` has no effect on an item of type \`${name}\``;
    return [{ rule: 'bad-item', severity: 'error', message, place, help: 'take it out' }];
  });
}

/** The first block under a stem that asks for something as another type does. */
export function unusedBlock(source: Source, written: WrittenItem, { name, reads }: Using): Diagnostic | undefined {
  for (const node of written.blocks) {
    const form = formOfBlock(node);
    if (form === undefined || reads.includes(form)) continue;
    return {
      rule: 'bad-item',
      severity: 'error',
      message: `an item of type \`${name}\` has no ${NAMES[form]}`,
      place: placeOf(source, node),
      help:
        written.settings.type === undefined
          ? 'take this out, or write it under a stem of its own'
          : `take this out; or, if it is what you ask for, take \`type: ${name}\` out of the comment above`,
    };
  }
  return undefined;
}
