import { readFileSync } from 'node:fs';
import { readRulePage } from '../check/rule-page.ts';
import type { Tool } from '../diagnostics/sarif.ts';
import { rulePages } from '../io/rule-pages.ts';

/** A field of package.json that is a text; undefined where it has none. */
function said(field: 'version' | 'homepage'): string | undefined {
  const about: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const value: unknown = typeof about === 'object' && about !== null ? Reflect.get(about, field) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** This checkout as the tool that checks. */
export function thisTool(): Tool {
  const rules = [...rulePages()].map(
    ([name, page]) => [name, { sentence: readRulePage(page).sentence, page }] as const,
  );
  return { version: said('version') ?? '', homepage: said('homepage'), rules: new Map(rules) };
}
