import { expect, test } from 'vitest';
import { Source } from '../../src/diagnostics/source.ts';
import { parseCourse } from '../../src/lesson/course.ts';
import { courseHtml } from '../../src/site/view/course-view.ts';

function html(text: string): string {
  const front = '---\ntitle: A course\nsummary: What it is about.\nlessons: [one]\n---\n\n';
  const { course, problems } = parseCourse(new Source('content/course/course.mdx', front + text));
  expect(problems).toEqual([]);
  if (course === undefined) throw new Error('no course');
  return courseHtml(course, '/');
}

test.each([
  ['in a line', 'An intro {/* PWNED */} here.', '<p>An intro here.</p>'],
  ['at the end of a heading', '## A part {/* PWNED */}', '<h2>A part</h2>'],
  ['in strong text', 'An **intro {/* PWNED */}**.', '<p>An <strong>intro</strong>.</p>'],
  ['by itself', 'One.\n\n{/* PWNED */}\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
  ['over lines', 'One {/* PWNED\nand more */}.', '<p>One.</p>'],
  ['in a list', '- One {/* PWNED */}\n- Two', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>'],
  ['in a table', '| A {/* PWNED */} |\n| - |\n| b {/* PWNED */} |', undefined],
  ['in a quote', '> One {/* PWNED */}', '<blockquote>\n<p>One</p>\n</blockquote>'],
])("a comment on a course's page %s is not published", (_, text, published) => {
  if (published !== undefined) expect(html(text)).toBe(published);
  expect(html(text)).not.toContain('PWNED');
});

test('braces in code are no comment', () => {
  expect(html('Write `{/* so */}`.')).toBe('<p>Write <code>{/* so */}</code>.</p>');
});
