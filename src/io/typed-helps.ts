import { FIX_COMMAND } from '../check/fix-offer.ts';
import type { ContentReport } from './check-content.ts';
import { typedAgain } from './content-place.ts';

/** The same report, with the command that its helps name as it is to be typed for the content that was checked. */
export function typedHelps(report: ContentReport): ContentReport {
  const typed = typedAgain(FIX_COMMAND);
  const diagnostics = report.diagnostics.map(({ help, ...rest }) =>
    help === undefined ? rest : { ...rest, help: help.replace(FIX_COMMAND, () => typed) },
  );
  return { ...report, diagnostics };
}
