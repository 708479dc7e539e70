import { expect, test } from 'vitest';
import { packedScript } from '../../src/one-file/packed-script.ts';

/** What the packed module would run in a page. */
async function unpacked(packed: string): Promise<string> {
  const made = { type: '', text: '' };
  const document = { createElement: () => made, head: { append: () => {} } };
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  await new AsyncFunction('document', packed)(document);
  expect(made.type).toBe('module');
  return made.text;
}

test.each([1, 2, 3, 4, 99])('what is packed comes out whole: a text %d times', async (times) => {
  const script = `const text = "– </script> ${times} –";\n`.repeat(times);
  const packed = packedScript(script);
  expect(packed.slice(0, packed.indexOf('";'))).not.toMatch(/[<\\]/);
  expect(await unpacked(packed)).toBe(script);
});

test('and is shorter', () => {
  const script = Array.from({ length: 999 }, (_, at) => `const name${at} = ${at};`).join('\n');
  expect(packedScript(script).length).toBeLessThan(script.length / 2);
});
