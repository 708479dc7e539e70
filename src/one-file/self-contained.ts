import { bundleScripts } from './bundle-scripts.ts';
import { inlineImages } from './inline-images.ts';
import { mustStandAlone } from './must-stand-alone.ts';
import { packedScript } from './packed-script.ts';
import { plainTags } from './plain-tags.ts';
import { policy } from './policy.ts';
import { shortNames } from './short-names.ts';
import { slim } from './slim.ts';
import { usedStyles } from './used-styles.ts';

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** A link in a lesson's prose to another page of the site; the components make none. */
const LINK_TO_PAGE = /<a href="(?!#|https?:|mailto:)[^"]*"[^>]*>([\s\S]*?)<\/a>/g;

/**
 * Makes a built page one HTML file that needs nothing else: its scripts one module in it, its styles and pictures in it, and a
 * policy that lets nothing else run.
 * @param page the page's HTML, built by `buildPages`
 * @param folder absolute path of the folder that the site was built to
 */
export async function selfContained(page: string, folder: string): Promise<string> {
  const { html: scriptless, script } = await bundleScripts(plainTags(page), folder);
  const styleless = scriptless.replaceAll(STYLE, '');
  const styles = [...scriptless.matchAll(STYLE)].map((match) => match[1]?.trim()).join('');
  const { html, style } = shortNames(styleless, usedStyles(styles, styleless + script), script);
  const bare = inlineImages(html.replaceAll(LINK_TO_PAGE, '$1'), folder);
  mustStandAlone(bare, script, style);
  const packed = packedScript(script);
  const meta = `<meta http-equiv="content-security-policy" content="${policy([packed, script], style)}">`;
  const head = `${meta}<style>${style}</style><script type="module">${packed}</script>`;
  // After the encoding and before all that the policy is about; a function, as `$` means something in a plain text.
  return slim(bare).replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => `${charset}${head}`);
}
