/** End tags that HTML lets be left out, each where what follows ends the element anyway. */
const ENDS =
  /<\/(?:li(?=><li|><\/[uo]l>)|t[dh](?=><t[dh]|><\/tr>)|tr(?=><tr|><\/t(?:body|head)>)|d[td](?=><d[td]|><\/d(?:iv|l)>)|option(?=><option|><\/select>)|p(?=><(?:p|[uod]l|div|h[1-6]|pre|table|section|details|form|fieldset)[\s>]|><\/(?:li|div|dd|td|section|details|fieldset)>))>/g;

/** A value with quotes in it: where it has no single ones, these stand around it and the others as they are. */
function quoted(value: string): string {
  return value.includes('&quot;') && !value.includes("'") ? `'${value.replaceAll('&quot;', '"')}'` : `"${value}"`;
}

/**
 * Writes the same document with fewer letters: no quotes around plain values, and no end tags that go without saying. What a
 * browser makes of it is the same, to the last space.
 * @param html a page as Astro writes it: values in double quotes, `<` and `"` in texts and values escaped
 */
export function slim(html: string): string {
  return html
    .replaceAll(/<[a-z][^>]*>/g, (tag) =>
      tag
        .replaceAll(/="([\w.:#-]+)"(?=[\s>])/g, '=$1')
        .replaceAll(/=""(?=[\s>])/g, '')
        .replaceAll(/="([^"]*)"/g, (_, value: string) => `=${quoted(value)}`),
    )
    .replaceAll(ENDS, '');
}
