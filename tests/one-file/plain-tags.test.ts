import { expect, test } from 'vitest';
import { plainTags } from '../../src/one-file/plain-tags.ts';

test.each([
  ['no sign to mend', '<p class="a">x > y</p>', '<p class="a">x > y</p>'],
  [
    'a tag in a value',
    '<meta content="What <style>b{}</style> does">',
    '<meta content="What &lt;style&gt;b{}&lt;/style&gt; does">',
  ],
  ['in single quotes', '<p data-a=\'<b>\' class="c">', '<p data-a=\'&lt;b&gt;\' class="c">'],
  ['quotes in quotes', `<p a="'>" b='">'>`, `<p a="'&gt;" b='"&gt;'>`],
  ['an equals sign at its end', '<p a="x=" b=">" c="" d="=">', '<p a="x&#61;" b="&gt;" c="" d="&#61;">'],
  ['a value without quotes', '<p a=b c=">">', '<p a=b c="&gt;">'],
  ['over lines', '<p\n  a = "x\n>"\n>y</p>', '<p\n  a = "x\n&gt;"\n>y</p>'],
  [
    'a script as it is',
    '<script type="module">a="<b c=\'>\'"</script><p a=">">',
    '<script type="module">a="<b c=\'>\'"</script><p a="&gt;">',
  ],
  ['a style as it is', '<style>a>b[c="<"]{}</style><p a=">">', '<style>a>b[c="<"]{}</style><p a="&gt;">'],
  [
    'the words of a script in a value',
    '<p a="<script>" b=">">x</p><i c="</script>">',
    '<p a="&lt;script&gt;" b="&gt;">x</p><i c="&lt;/script&gt;">',
  ],
  ['an element that begins as a style does', '<stylex a=">">', '<stylex a="&gt;">'],
])('%s', (_, html, plain) => {
  expect(plainTags(html)).toBe(plain);
});
