import { byPlace, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { plural } from '../diagnostics/plural.ts';

/** How many of the other places of the same mistake are shown. */
const SHOWN = 3;

/**
 * Diagnostics in their order, those of the same mistake as one: a variable that was renamed, or a manifest that was taken
 * away, is one mistake in however many places its old name stands.
 */
export function toldOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = diagnostics.toSorted(byPlace);
  return sorted.flatMap((diagnostic) => {
    const { mistake, related = [] } = diagnostic;
    if (mistake === undefined) return [diagnostic];
    const [first, ...others] = sorted.filter((other) => other.mistake === mistake);
    if (first !== diagnostic) return [];
    const more = others.length - SHOWN;
    const places = others.slice(0, SHOWN).map(({ place }, nth) => ({
      place,
      label: nth === SHOWN - 1 && more > 0 ? `here too, and in ${plural(more, 'more place')}` : 'here too',
    }));
    return [others.length === 0 ? diagnostic : { ...diagnostic, related: [...related, ...places] }];
  });
}
