import { rowsOf } from '../../../../src/model/kubernetes/table.ts';
import type { LessonRun } from '../lesson-run.ts';

/** Every slice of a run as a line: family, ports, endpoints with their conditions and hostnames. */
export function sliceLines(run: LessonRun): readonly string[] {
  return rowsOf(run.state.endpointSlices).map(({ addressType, ports, endpoints }) => {
    const texts = endpoints.map(({ addresses, hostname, conditions: { ready, serving, terminating } }) => {
      const letters = `${ready ? 'R' : '-'}${serving ? 'S' : '-'}${terminating ? 'T' : '-'}`;
      return `${addresses.join()}${hostname === undefined ? '' : `(${hostname})`} ${letters}`;
    });
    const numbers = ports.map(({ name, port, protocol }) => `${name || '-'}:${port}/${protocol}`);
    return `${addressType} ${numbers.join() || 'no ports'}: ${texts.join(', ') || 'none'}`;
  });
}
