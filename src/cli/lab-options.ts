import { parseArgs } from 'node:util';
import { optionProblem } from './option-problem.ts';

/** What `lab` was asked to do. */
export interface LabOptions {
  readonly folder: string;
  /** The step to serve; absent where none was named. */
  readonly step?: number;
  /** 0 for a free one. */
  readonly port: number;
  readonly follow: boolean;
}

const LARGEST_PORT = 65_535;

/** Reads the command line of `lab`; a string says what is wrong with it. */
export function labOptions(args: readonly string[]): LabOptions | string {
  let read;
  try {
    read = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        step: { type: 'string' },
        port: { type: 'string', default: '0' },
        follow: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return optionProblem(error, ['step', 'port', 'follow']);
  }
  const { positionals, values } = read;
  const [folder, ...more] = positionals;
  if (folder === undefined) return 'which lesson? name its folder';
  if (more.length > 0) return 'one lesson at a time';
  const step = values.step === undefined ? undefined : whole(values.step);
  if (values.step !== undefined && step === undefined)
    return `\`--step\` takes a step's number, 0 for the start, and not \`${values.step}\``;
  const port = whole(values.port);
  if (port === undefined || port > LARGEST_PORT)
    return `\`--port\` takes a number up to ${LARGEST_PORT}, 0 for a free port, and not \`${values.port}\``;
  return { folder, ...(step === undefined ? {} : { step }), port, follow: values.follow };
}

function whole(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
