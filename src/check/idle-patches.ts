import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Manifest, WhatIf } from '../lesson/lesson.ts';
import { takenFromNothing } from '../lesson/merge-patch.ts';
import { nearest } from '../model/nearest.ts';

/** What a what-if takes away from a manifest that does not have it: a misspelt key, so that nothing would be changed. */
export function idlePatches(whatif: WhatIf, manifests: readonly Manifest[]): Diagnostic[] {
  return manifests.flatMap(({ name, documents }): Diagnostic[] => {
    const each = documents.map(({ data }) => takenFromNothing(data, whatif.patches.get(name)));
    // A file's documents are all patched alike; what one of them has is taken from it.
    const [first] = each.every((taken) => taken.length > 0) ? (each[0] ?? []) : [];
    if (first === undefined) return [];
    const near = nearest(first.path.at(-1) ?? '', first.known);
    return [
      {
        rule: 'bad-front-matter',
        severity: 'error',
        message: `the what-if \`${whatif.name}\` takes \`${first.path.join('.')}\` away, which \`${name}\` does not have`,
        place: whatif.place,
        help: near === undefined ? 'take that key out' : `there is \`${near}\``,
      },
    ];
  });
}
