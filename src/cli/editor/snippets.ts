import { z } from 'zod';
import { settingsSchema } from '../../lesson/item-settings.ts';
import type { JsonSchema } from '../../model/model.ts';
import { frontMatterSchemas } from './front-matter-schemas.ts';

/** What VS Code offers while somebody types, with its explanation. */
interface Snippet {
  readonly scope: 'mdx';
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
}

/** A place to type at, with what is there by default; a choice where there are few. */
function valueOf({ enum: words, default: preset }: JsonSchema): string {
  if (Array.isArray(words)) return `\${1|${words.join(',')}|}`;
  return preset === undefined ? '$1' : `\${1:${String(preset)}}`;
}

function snippetsOf(where: string, { properties }: JsonSchema): [string, Snippet][] {
  return Object.entries(Object(properties)).map(([name, field]) => {
    const schema: JsonSchema = Object(field);
    const description = `${where}: ${String(schema['description'])}`;
    return [`${where}, ${name}`, { scope: 'mdx', prefix: name, body: `${name}: ${valueOf(schema)}`, description }];
  });
}

/**
 * Snippets for the front matter of MDX files and for the settings of items: editors have no way to hold a schema against
 * what stands inside another file.
 */
export function snippets(): Readonly<Record<string, Snippet>> {
  const parts = Object.entries(frontMatterSchemas()).flatMap(([part, schema]) => snippetsOf(`${part}.mdx`, schema));
  const settings = snippetsOf('item', z.toJSONSchema(settingsSchema, { io: 'input' }));
  return Object.fromEntries([...parts, ...settings]);
}
