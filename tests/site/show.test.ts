import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { itemParts } from '../../src/site/view/item-parts.ts';
import { lessonViews } from '../../src/site/view/lesson-views.ts';
import { showOf } from '../../src/site/view/show.ts';
import { GOOD_LESSON, readFolder } from '../read-folder.ts';

const good = checkLesson(readFolder(GOOD_LESSON));

/** What "show me" leads to from each part of an item: its fragment, and its words. */
async function shown(id: string): Promise<string[]> {
  const { quiz } = await lessonViews(good);
  const item = quiz?.items.find((each) => each.id === id);
  return (item === undefined ? [] : itemParts(item)).map(({ show }) =>
    show ? `#${show.cell ?? `step-${show.step}`} ${show.about}` : '',
  );
}

describe('what decides, shown', () => {
  test('of the options of a choice: what proves the key, what refutes the others', async () => {
    expect(await shown('dns-at-step-3')).toEqual([
      '#c-dns-3 DNS response, after step 3',
      '#c-dns-3 DNS response, after step 3',
      '#c-dns-3 DNS response, after step 3',
      '#c-dns-3 DNS response, after step 3',
    ]);
    expect(await shown('connects-at-step')).toEqual([
      '#c-connection-2 Open connection, after step 2',
      '#c-connection-3 Open connection, after step 3',
      '#c-connection-4 Open connection, after step 4',
      '#c-connection-4 Open connection, after step 4',
    ]);
  });

  test('of a what-if: the same step of the execution, and the words say so', async () => {
    expect((await shown('without-none'))[0]).toBe('#step-3 DNS response, after step 3 in the what-if virtual');
  });

  test('of a trace: each open cell itself', async () => {
    expect(await shown('trace')).toContain('#c-dns-6 DNS response, after step 6');
    expect(new Set(await shown('trace')).size).toBe(8);
  });

  const dns6 = '#c-dns-6 DNS response, after step 6';
  const dns3 = '#c-dns-3 DNS response, after step 3';
  test.each([
    [
      'the entries of an order: when each comes about',
      'comes-about',
      [
        '#c-service-1 Service, after step 1',
        '#c-dns-2 DNS response, after step 2',
        '#c-connection-4 Open connection, after step 4',
        '#c-dns-5 DNS response, after step 5',
        dns6,
      ],
    ],
    [
      'the rows of a match: what fits',
      'after-step-5',
      [
        '#c-clusterIP-5 clusterIP, after step 5',
        '#c-dns-5 DNS response, after step 5',
        '#c-connection-5 Open connection, after step 5',
        '#step-5 DNS response, after step 5 in the what-if virtual',
      ],
    ],
    [
      'the forms of a text: the key, once; what refutes the others is the same',
      'after-the-service',
      [dns6, '', '', '', ''],
    ],
    ['the forms of a number', 'how-old', [dns3, '', '']],
    ['the lines of a terminal: the moment', 'asks-again', Array(2).fill('#step-5 the state, after step 5')],
  ])('of %s', async (_, id, expected) => {
    expect(await shown(id)).toEqual(expected);
  });

  test('what decides claims of steps and cells is kept too', () => {
    const { execution } = good.lesson;
    const claim = execution?.steps[3]?.result.braces[0];
    expect(claim && good.proofAt(claim.place)).toMatchObject({ decides: { step: 4, variable: 'connection' } });
    const cell = execution?.tracker?.rows[4]?.cells[2];
    expect(cell && good.proofAt(cell.place)).toMatchObject({ decides: { step: 2, variable: 'dns' } });
    const printed = good.lesson.concept?.keyMoments[1]?.answer.braces[0];
    expect(printed && good.proofAt(printed.place)).toMatchObject({
      kind: 'printed',
      decides: { step: 3, variable: 'dns' },
    });
  });

  test.each([
    [
      'a value that the tracker has',
      { step: 0, variable: 'dns' },
      { step: 0, cell: 'c-dns-0', about: 'DNS response, at the start' },
    ],
    ['what the model itself was asked', { step: 2 }, { step: 2, about: 'the state, after step 2' }],
    [
      'a variable that the tracker has not',
      { step: 2, variable: 'other' },
      { step: 2, about: 'the state, after step 2' },
    ],
    ['the start, which has no row', { step: 0 }, undefined],
    ['the start of a what-if', { step: 0, variable: 'dns', run: 'virtual' }, undefined],
  ])('%s', (_, decides, view) => {
    expect(showOf(good, { kind: 'proven', because: [], decides })).toEqual(view);
  });

  test('nothing where nothing was proven', () => {
    expect(showOf(good, undefined)).toBeUndefined();
    expect(showOf(good, { kind: 'sourced', url: 'https://example.com/' })).toBeUndefined();
  });
});
