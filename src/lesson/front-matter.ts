import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseYaml, type YamlDocument } from './yaml.ts';

/** A file's front matter: the values its schema gives, and where they stand. */
export interface FrontMatter<Data> {
  readonly data: Data;
  readonly yaml: YamlDocument;
}

/** Reads the YAML between the `---` lines; the problems say what keeps it from being used. */
export function parseFrontMatter<Schema extends z.ZodObject>(
  source: Source,
  root: Root,
  schema: Schema,
): { readonly frontMatter?: FrontMatter<z.output<Schema>>; readonly problems: readonly Diagnostic[] } {
  const node = root.children.find((child) => child.type === 'yaml');
  const known = Object.keys(schema.shape);
  if (node?.position?.start.offset === undefined && /^---[ \t]*\r?$/.test(source.line(1))) {
    return {
      problems: [
        {
          rule: 'bad-front-matter',
          severity: 'error',
          message: 'this front matter is never closed',
          place: source.place(0, 3),
          label: 'opened here',
          help: 'end it with a line that is `---`',
        },
      ],
    };
  }
  if (node?.position?.start.offset === undefined) {
    const help = `begin the file with \`---\`, then ${known.map((key) => `\`${key}\``).join(', ')}, then \`---\``;
    return {
      problems: [
        {
          rule: 'bad-front-matter',
          severity: 'error',
          message: 'this file has no front matter',
          place: source.place(0, 0),
          help,
        },
      ],
    };
  }
  const { documents, problems } = parseYaml(source, node.position.start.offset + 4, node.value);
  const [yaml, second] = documents;
  if (problems.length > 0) return { problems };
  if (yaml === undefined || second !== undefined) {
    const place = source.place(node.position.start.offset, node.position.end.offset ?? 0);
    const message = second === undefined ? 'this front matter is empty' : 'this front matter is in two parts';
    const help = `write ${known.map((key) => `\`${key}\``).join(', ')} between the two lines of \`---\``;
    return { problems: [{ rule: 'bad-front-matter', severity: 'error', message, place, help }] };
  }
  const parsed = schema.safeParse(yaml.data ?? {});
  if (!parsed.success) return { problems: schemaProblems(parsed.error.issues, yaml, known) };
  return { frontMatter: { data: parsed.data, yaml }, problems: [] };
}
