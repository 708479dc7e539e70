import { bundleScripts } from './bundle-scripts.ts';
import { inlineImages } from './inline-images.ts';
import { packedScript } from './packed-script.ts';
import { policy } from './policy.ts';
import { shortNames } from './short-names.ts';
import { slim } from './slim.ts';
import { usedStyles } from './used-styles.ts';

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** A link in a lesson's prose to another page of the site; the components make none. */
const LINK_TO_PAGE = /<a href="(?!#|https?:|mailto:)[^"]*">([\s\S]*?)<\/a>/g;

/** An address that would be asked for, or lead, outside of the file but not to the Web. */
const OUTSIDE =
  /\s(?:src|href|action|poster|data)="(?!#|data:|https?:|mailto:)([^"]*)"|url\((?!["']?(?:#|data:))([^)]*)\)/g;

/** Throws where something would be left that a file by itself cannot have: a bug here or in a component. */
function mustStandAlone(html: string, script: string, style: string): void {
  const outside = [...html.matchAll(OUTSIDE), ...style.matchAll(OUTSIDE)].map((match) => match[1] ?? match[2] ?? '');
  if (outside.length > 0) throw new Error(`the page asks for what is not in it: ${[...new Set(outside)].join(', ')}`);
  if (/<\/?script|<!--/i.test(script)) throw new Error('the script has letters that would end it early');
  if (/<script|<link rel="(?!icon")/.test(html)) throw new Error('a script or a link was left outside of the file');
}

/**
 * Makes a built page one HTML file that needs nothing else: its scripts one module in it, its styles and pictures in it, and a
 * policy that lets nothing else run.
 * @param page the page's HTML, built by `buildPages`
 * @param folder absolute path of the folder that the site was built to
 */
export async function selfContained(page: string, folder: string): Promise<string> {
  const { html: scriptless, script } = await bundleScripts(page, folder);
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
