import { describe, expect, test } from 'vitest';
import { Source } from '../../src/diagnostics/source.ts';
import { headline } from '../../src/diagnostics/text.ts';
import { FORMATS } from '../../src/import/formats.ts';
import { importItems } from '../../src/import/import-items.ts';

/** What a text of a format comes to: the items as written, and what is told. */
function come(
  format: string,
  text: string,
  ids: readonly string[] = [],
): { readonly items: string; readonly told: readonly string[] } {
  const read = FORMATS.find(({ name }) => name === format)?.read([new Source('bank', text)]) ?? {
    items: [],
    problems: [],
  };
  const { items, problems } = importItems(read.items, new Set(ids));
  return {
    items: items.map((each) => each.text.replaceAll(' {unproved("imported from bank")}', '')).join('\n'),
    told: [...read.problems, ...problems].map((each) => headline(each).replace(/^bank:/, '')),
  };
}

describe('gift', () => {
  test('a colon that is only a letter, and a mistake behind it at its own place', () => {
    expect(come('gift', 'At 10:30 or 11:30?{=a ~b}')).toEqual({
      items: '## At 10:30 or 11:30? {/* #at-10-30-or-11-30 */}\n\n- [x] a\n- [ ] b\n',
      told: [],
    });
    expect(come('gift', 'x{T}\n\nAt 10:30 or 11:30?{=a ~b} and {=c').told).toEqual([
      expect.stringMatching(/^3:31: error: this is no GIFT/),
    ]);
  });

  test('the first feedback of true and false is that of a wrong response', () => {
    expect(come('gift', 'Is it?{F#wrong#right}').items).toBe(
      '## Is it? {/* #is-it */}\n\n- [ ] True {/* pinned */}\n\n  wrong\n- [x] False {/* pinned */}\n\n  right\n',
    );
  });

  test('several right options of which one is to be chosen, and answers that nobody is right with', () => {
    expect(come('gift', 'Which?{=a =b ~c}').told).toEqual([
      expect.stringContaining('several of its options are right'),
    ]);
    expect(come('gift', 'What?{=* =%50%b}').told).toEqual([
      expect.stringContaining('`*` would stand for any letters'),
      expect.stringContaining('earns only 50 %'),
      expect.stringContaining('is left out: none of its answers can be accepted'),
    ]);
  });

  test('lines of a text', () => {
    expect(come('gift', 'One.\\n\\nTwo?{T}').items).toContain('## One. {/* #one */}\n\nTwo?\n\n- [x] True');
  });

  test('questions that no empty line parts are each told', () => {
    expect(come('gift', 'One?{=a ~b}\nTwo?{=a ~b}\nThree?{\n=a\n~b}\n\nFour?{T}').told).toEqual([
      expect.stringMatching(/^2:5: error: this is no GIFT/),
      '1:1: error: `One?{=a ~b}` is left out with it: no empty line stands between the two [not-imported]',
      '3:1: error: `Three?{ =a ~b}` is left out with it: no empty line stands between the two [not-imported]',
    ]);
  });

  test('a formula is told', () => {
    const { items, told } = come('gift', 'How much is \\\\( 2^3 \\\\)?{=8 ~$$6$$}');
    expect(items).toContain('2^3');
    expect(told).toEqual(
      ['$$6$$', '\\( 2^3 \\)'].map((formula) => expect.stringContaining(`loses the form of \`${formula}\``)),
    );
  });

  test('escaped signs in both sides of a match', () => {
    expect(come('gift', 'Match{=a\\=b -> c\\:d =e -> f\\{\\}}').items).toContain('| a=b | c:d |\n| e | f\\{\\} |');
  });
});

describe('mdbook-quiz', () => {
  test('what a quiz and its questions say beside what is read is told at its place', () => {
    const quiz = `multiattempt = true
foo.bar = 1
[[questions]]
type = "ShortAnswer"
prompt.prompt = """
multiattempt = true, and what else?
"""
prompt.response = "code"
answer.answer = "x"
answer.why = "y"
multipart = "none"
[multipart]
spare = "Some words."
`;
    expect(come('mdbook-quiz', quiz).told).toEqual([
      '1:1: warning: the quiz loses its `multiattempt`: an import brings questions alone [lost-in-import]',
      '2:1: warning: the quiz loses its `foo`: an import brings questions alone [lost-in-import]',
      '13:1: warning: the part `spare` is left out: no question names it [lost-in-import]',
      ...['prompt.response', 'answer.why'].map((name) => expect.stringMatching(`^3:1: .* loses its \`${name}\``)),
      expect.stringMatching(/^3:1: .* loses its part `none`, which is no text of this file's `\[multipart\]`/),
    ]);
  });

  test('of forms that read the same the first stays', () => {
    const quiz =
      '[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "Which code?"\nanswer.answer = "NXDOMAIN"\nanswer.alternatives = ["nxdomain", "NX"]';
    const { items, told } = come('mdbook-quiz', quiz);
    expect(items).toContain('\n- = NXDOMAIN\n- = NX\n');
    expect(told).toEqual([
      '1:1: warning: `Which code?` loses its form `nxdomain`: it reads the same as another [lost-in-import]',
    ]);
  });
});

describe('tasks', () => {
  test('what is lost is told where it stands', () => {
    const { items, told } = come(
      'tasks',
      '## Which?\n\n- [x] a <u>b\n- [ ] c\n  - nested\n\nSee ![a map](m.png) of it.',
    );
    expect(told).toEqual([
      '3:9: warning: `Which?` loses HTML, `<u>` [lost-in-import]',
      '5:3: warning: `Which?` loses that a list stands under `c`: it is told of that option [lost-in-import]',
      '7:5: warning: `Which?` loses a picture (`a map`): the words for it stay [lost-in-import]',
    ]);
    expect(items).toContain('See a map of it.');
  });

  test('an entry without a box is no option, and its item is left out', () => {
    expect(come('tasks', '## Which?\n\n- [x] a\n- [ ] b\n- plain')).toEqual({
      items: '',
      told: ['5:1: error: `Which?` is left out: `plain` has no box [not-imported]'],
    });
  });
});

test('qti: what is lost is told where it stands, also inside of other elements', () => {
  const xml = `<assessmentItem identifier="a">
  <responseDeclaration identifier="R" cardinality="single"><correctResponse><value>x</value></correctResponse></responseDeclaration>
  <itemBody><div><rubricBlock><p>For markers.</p></rubricBlock></div>
    <p>Look at <img src="m.png" alt="a map"/> there.</p>
    <choiceInteraction responseIdentifier="R" shuffle="true"><prompt>Which?</prompt>
      <simpleChoice identifier="x">one</simpleChoice>
      <simpleChoice identifier="y"><qti-em-dash>two</qti-em-dash></simpleChoice></choiceInteraction></itemBody>
</assessmentItem>`;
  const { items, told } = come('qti', xml);
  expect(items).toContain('Look at a map there.');
  expect(told).toEqual([
    '7:36: warning: `a` loses the tag `<emDash>`: its words stay [lost-in-import]',
    '3:18: warning: `a` loses its `rubricBlock` [lost-in-import]',
    '4:16: warning: `a` loses `<img>` (`a map`): the words for it stay [lost-in-import]',
  ]);
});

test('twice the same is told, and another of the same name gets an id of its own', () => {
  const { items, told } = come('gift', '::q::One?{T}\n\n::q::One?{T}\n\n::q::Two?{T}\n\n::r::Three?{T}', ['r']);
  expect(items.match(/#[\w-]+ \*/g)).toEqual(['#q *', '#q-2 *']);
  expect(told).toEqual([
    '3:1: error: `One?` is left out: it stands here twice [not-imported]',
    '5:1: warning: `Two?` has the id `q-2`, as another item is `q` [lost-in-import]',
    '7:1: error: `Three?` is left out: the quiz has an item `r` already [not-imported]',
  ]);
});

test('an id that is taken by the item which every quiz has', () => {
  expect(come('gift', '::Trace::One?{T}').items).toContain('#trace-item');
  expect(come('gift', 'Что?{T}').items).toMatch(/#item-\w+ \*/);
});

test('what only the lesson can refuse is told with its reason', () => {
  expect(come('gift', 'Which?{=a ~a}').told).toEqual([
    '1:1: error: `Which?` is left out: two options say the same [not-imported]',
  ]);
  expect(come('tasks', '## Which?\n\n- [ ] a\n- [ ] b').told).toEqual([
    '1:1: error: `Which?` is left out: this item has no key [not-imported]',
  ]);
});

describe('HTML in a text', () => {
  test('becomes Markdown, and what does not is told', () => {
    const html =
      '[html]<p>Is <em>x</em> &lt; <b>y<br></b>?</p><ul><li>one<li>two</ul><script>alert(1)</script><img src\\="a.png">{T}';
    const { items, told } = come('gift', html);
    expect(items).toContain('## Is *x* < **y** ? {/* #is-x-y */}\n\n* one\n* two\n');
    expect(items).not.toContain('alert');
    expect(told).toEqual([
      expect.stringContaining('loses `<script>`'),
      expect.stringContaining('loses `<img>` (`a.png`)'),
    ]);
  });

  test('a sign that is no tag stays', () => {
    expect(come('gift', 'Is a <b and c> d &amp; e?{T}').items).toContain('## Is a');
    expect(come('gift', 'Is a < b or List<T> here?{T}').items).toContain('## Is a < b or List\\<T> here?');
  });
});

describe('input that is broken or means harm', () => {
  test.each([
    ['mdbook-quiz', '[[questions]]\ntype = ', /^2:8: error: this is no TOML/],
    ['mdbook-quiz', 'title = "x"', /^1:1: error: this file has no questions/],
    ['mdbook-quiz', '[[questions]]\ntype = "Nothing"', /^1:1: error: this is no question of mdbook-quiz: `type`/],
    ['qti', '<a><b></a>', /^1:7: error: this is no XML that is read here/],
    ['qti', '<!DOCTYPE a SYSTEM "http://x.y/z.dtd"><a/>', /^1:1: error: .*document type/],
    ['qti', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /^1:1: error: .*document type/],
    ['qti', '<a>'.repeat(50_000), /^1:1: error: .*nested deeper/],
    ['qti', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`, /^1:1: error: .*nested deeper/],
    ['tasks', `${'> '.repeat(5_000)}x`, /^1:1: error: this file is not read: this is nested deeper/],
    ['tasks', 'only words', /^1:1: error: this file has no items/],
  ])('%s, case %#', (format, text, told) => {
    expect(come(format, text)).toEqual({ items: '', told: expect.arrayContaining([expect.stringMatching(told)]) });
  });
});
