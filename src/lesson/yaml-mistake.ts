import type { YAMLError } from 'yaml';

/** What is wrong where a text is no YAML: the offsets of it in the text, and what to do. */
export interface YamlMistake {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly help: string;
}

/** How the parser tells a line that names something without `: `: it reads the next line as more of the same name. */
const NAMELESS: readonly string[] = ['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'];

/** The first line of a complaint, in our style. */
export function plainComplaint(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]\s*$/, '');
}

/** Turns an error of the parser into the author's words. */
export function yamlMistake(text: string, { code, pos: [from, to], message }: YAMLError): YamlMistake {
  const [line = ''] = text.slice(from, to).split('\n');
  const [, name, value] = /^([A-Za-z][\w.-]*)(?::|\s)\s*([^\s].*)$/.exec(line.trimEnd()) ?? [];
  if (NAMELESS.includes(code) && name !== undefined && value !== undefined)
    return {
      from,
      to: from + line.trimEnd().length,
      message: 'this is not YAML: a name needs a colon and a space behind it',
      help: `write \`${name}: ${value}\``,
    };
  const help = 'check the indentation, and quote texts that contain `: ` or ` #`';
  return { from, to, message: `this is not YAML: ${plainComplaint(message)}`, help };
}
