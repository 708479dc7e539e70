import { deflateRawSync } from 'node:zlib';

/** Four bytes as five letters, a seventh more than four in base 64 carry: the signs from `#` on without `<` and `\`. */
function letters(bytes: Uint8Array, at: number): string {
  let rest = [0, 1, 2, 3].reduce((sum, nth) => sum * 256 + (bytes[at + nth] ?? 0), 0);
  return [0, 1, 2, 3, 4].reduce((text) => {
    const digit = rest % 85;
    rest = Math.floor(rest / 85);
    return String.fromCharCode(digit + (digit > 55 ? 37 : digit > 24 ? 36 : 35)) + text;
  }, '');
}

/**
 * Writes a module in less than half of its letters: a module that unpacks it, and runs it as an inline script of the page, so
 * that a policy can know it by its hash like any other.
 * @param script the module's text, whole
 */
export function packedScript(script: string): string {
  const deflated = deflateRawSync(script, { level: 9 });
  const packed = Array.from({ length: Math.ceil(deflated.length / 4) }, (_, at) => letters(deflated, at * 4)).join('');
  return [
    `const packed="${packed}";`,
    `const bytes=new Uint8Array(${deflated.length});`,
    'for(let at=0,to=0;at<packed.length;at+=5){',
    'let sum=0;',
    'for(let nth=0;nth<5;nth++){const code=packed.charCodeAt(at+nth);sum=sum*85+code-(code>92?37:code>60?36:35)}',
    'for(let shift=24;shift>=0;shift-=8)bytes[to++]=sum>>>shift',
    '}',
    'const unpacked=new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));',
    'const script=document.createElement("script");',
    'script.type="module";',
    'script.text=await new Response(unpacked).text();',
    'document.head.append(script)',
  ].join('');
}
