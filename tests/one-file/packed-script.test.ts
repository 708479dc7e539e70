import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packedScript } from '../../src/one-file/packed-script.ts';

test('what is packed comes out whole, and is shorter', () => {
  const script = `const text = "– </script> –";\n`.repeat(99);
  const packed = packedScript(script);
  expect(packed.length).toBeLessThan(script.length / 2);
  expect(packed).not.toContain('</');
  const data = /atob\("([\w+/=]+)"\)/.exec(packed)?.[1] ?? '';
  expect(inflateRawSync(Buffer.from(data, 'base64')).toString()).toBe(script);
});
