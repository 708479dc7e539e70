import { models } from '../../model/index.ts';
import { frontMatterSchemas } from './front-matter-schemas.ts';
import { snippets } from './snippets.ts';

/** Said at the head of each file, for whoever opens it. */
const MADE = 'Written by `npm run schemas` from the schemas that content is read with.';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The files in `.vscode/` that are made from the schemas: text by path in the project. */
export function editorFiles(): ReadonlyMap<string, string> {
  const parts = Object.entries(frontMatterSchemas()).map(
    ([part, schema]) =>
      [`${part}.schema.json`, { title: `The front matter of ${part}.mdx`, $comment: MADE, ...schema }] as const,
  );
  const manifests = models.flatMap(({ name, schemas }) => {
    const manifest = schemas?.().manifest;
    const title = `A manifest of a lesson with the model ${name}`;
    return manifest === undefined
      ? []
      : [[`${name}-manifest.schema.json`, { title, $comment: MADE, $schema: DRAFT, ...manifest }] as const];
  });
  return new Map([
    ...[...parts, ...manifests].map(([name, schema]) => [`.vscode/schemas/${name}`, json(schema)] as const),
    ['.vscode/dryrun.code-snippets', json(snippets())],
  ]);
}
