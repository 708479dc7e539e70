/** What stands in a tag, where a `>` in a quoted value does not end it. */
const INSIDE = `(?:=\\s*(?:"[^"]*"|'[^']*')|=(?!\\s*["'])|[^=>])*`;

/** A tag, or a script or a style whole: what is in those is no markup. */
const TOKEN = new RegExp(`(<(script|style)(?=[\\s>])${INSIDE}>)[\\s\\S]*?</\\2\\s*>|<[a-z]${INSIDE}>`, 'gi');

/**
 * The same document with each `<` and `>` in an attribute's value written as an entity, and a `=` at its end. Astro leaves them as they
 * are, and an author's words may stand in any value; afterwards `<…>` is a tag wherever it is found outside of scripts and
 * styles, and `="` in it the begin of a value.
 * @param html a page as Astro writes it: `<` in texts escaped
 */
export function plainTags(html: string): string {
  return html.replaceAll(TOKEN, (token: string, raw: string | undefined) =>
    raw !== undefined
      ? token
      : token.replaceAll(/=\s*(?:"[^"]*"|'[^']*')/g, (value) =>
          value
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replace(/=(?=.$)/, '&#61;'),
        ),
  );
}
