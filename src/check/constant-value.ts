import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Brace } from '../lesson/lesson.ts';

/** That a value which is to be a key asks nothing of the execution: it would prove whatever its author wrote. */
export function constantValue({ place }: Brace): Diagnostic {
  return {
    rule: 'empty-claim',
    severity: 'error',
    message: 'this value asks nothing of the execution',
    place,
    help: 'ask for something the model knows: `size(at(3).podIPs)`; or write the words, and prove them: `NODATA {at(3).dns.nodata}`',
  };
}
