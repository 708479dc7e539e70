import { deflateRawSync } from 'node:zlib';

/**
 * Writes a module in less than half of its letters: a module that unpacks it, and runs it as an inline script of the page, so
 * that a policy can know it by its hash like any other.
 * @param script the module's text, whole
 */
export function packedScript(script: string): string {
  const packed = deflateRawSync(script, { level: 9 }).toString('base64');
  return [
    `const bytes=Uint8Array.from(atob("${packed}"),(letter)=>letter.charCodeAt(0));`,
    'const unpacked=new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));',
    'const script=document.createElement("script");',
    'script.type="module";',
    'script.text=await new Response(unpacked).text();',
    'document.head.append(script)',
  ].join('');
}
