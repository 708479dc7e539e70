import { expect, test, vi } from 'vitest';
import { checkJob } from '../../src/io/check-job.ts';

vi.mock('../../src/io/check-course-folder.ts', () => ({
  checkCourseFolder: () => {
    throw new Error('no');
  },
}));

test('should the checker itself fail on a course, that is told, and the others are checked', () => {
  const course = { id: 'a', folder: 'content/a', path: '/content/a', file: { text: 'x' }, lessons: [], misnamed: [] };
  const { crash, counts, diagnostics } = checkJob({ course });
  expect(crash).toMatch(/^content\/a: Error: no/);
  expect(counts.lessons).toBe(0);
  expect(diagnostics).toEqual([]);
});
