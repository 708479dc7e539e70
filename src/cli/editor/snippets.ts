import { z } from 'zod';
import { writingRules } from '../../check/writing-rules.ts';
import { typeNames } from '../../items/index.ts';
import { settingsSchema } from '../../lesson/item-settings.ts';
import { models } from '../../model/index.ts';
import type { JsonSchema } from '../../model/model.ts';
import { frontMatterSchemas } from './front-matter-schemas.ts';

/** What VS Code offers while somebody types, with its explanation. */
interface Snippet {
  readonly scope: 'mdx';
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
}

/** What names are known for a field that its schema only calls a text. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'item, type': typeNames,
  'execution.mdx, model': models.map(({ name }) => name),
};

function choice(words: readonly unknown[]): string {
  return `\${1|${words.join(',')}|}`;
}

/** A place to type at; a choice where there are few. What is on or off is said to have it the other way. */
function valueOf({ enum: words, default: preset }: JsonSchema): string {
  if (Array.isArray(words)) return choice(words);
  if (typeof preset === 'boolean') return String(!preset);
  return preset === undefined ? '$1' : `\${1:${String(preset)}}`;
}

function snippetsOf(where: string, { properties }: JsonSchema): [string, Snippet][] {
  return Object.entries(Object(properties)).map(([name, field]) => {
    const schema: JsonSchema = Object(field);
    const title = `${where}, ${name}`;
    const known = KNOWN[title];
    const body = `${name}: ${known === undefined ? valueOf(schema) : choice(known)}`;
    return [title, { scope: 'mdx', prefix: name, body, description: `${where}: ${String(schema['description'])}` }];
  });
}

/** `allow` is no setting of the schema: it has a form of its own. */
function allowSnippet(): Snippet {
  const rules = choice(writingRules.map(({ name }) => name));
  return {
    scope: 'mdx',
    prefix: 'allow',
    body: `allow: ${rules} because $2`,
    description: 'item: A rule of item writing that this item does not follow, and why.',
  };
}

/**
 * Snippets for the front matter of MDX files and for the settings of items: editors have no way to hold a schema against
 * what stands inside another file.
 */
export function snippets(): Readonly<Record<string, Snippet>> {
  const parts = Object.entries(frontMatterSchemas()).flatMap(([part, schema]) => snippetsOf(`${part}.mdx`, schema));
  const settings = snippetsOf('item', z.toJSONSchema(settingsSchema, { io: 'input' }));
  return Object.fromEntries([...parts, ...settings, ['item, allow', allowSnippet()]]);
}
