import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { changed, GOOD_LESSON, readFolder } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);

function rulesOf(forms: string): string[] {
  const quiz = `---\ntitle: Check yourself\n---\n\n## What? {/* #what */}\n\n${forms}\n`;
  return checkLesson(changed(good, { 'quiz.mdx': quiz })).diagnostics.map(({ rule, message }) =>
    rule === 'misquoted-form' ? rule : `${rule}: ${message}`,
  );
}

test.each([
  ['a letter off', '= NXDOMIAN {at(6).dns.rcode == "NXDOMAIN"}'],
  ['another number', '= 31 s {at(3).dns.ttl == 30}'],
  ['another number in another unit', '= 1 min {at(3).dns.ttl == 30}'],
  ['another number with a tolerance', '= 31 ± 2 s {at(3).dns.ttl == 30}'],
  ['a wrong number that its claim does not have', '- = 30 s {at(3).dns.ttl == 30}\n- != 1 s {at(3).dns.ttl == 0}'],
])('a form that says something else than its claim: %s', (_, forms) => {
  expect(rulesOf(forms)).toEqual(['misquoted-form']);
});

test.each([
  ['the same', '= NXDOMAIN {at(6).dns.rcode == "NXDOMAIN"}'],
  ['in small letters', '= nxdomain {at(6).dns.rcode == "NXDOMAIN"}'],
  ['other words for it', '= no such name {at(6).dns.rcode == "NXDOMAIN"}'],
  ['another unit', '= 0.5 min {at(3).dns.ttl == 30}'],
  ['a tolerance', '= 30 ± 0.5 s {at(3).dns.ttl == 30}'],
  ['a claim that reckons', '= 30 s {at(3).dns.ttl + 1 == 31}'],
  ['a claim with two sides', '= 2 {size(at(3).podIPs) == size(at(3).dns.addresses)}'],
  ['a claim that says more', '= 2 {size(at(3).podIPs) > 1 && size(at(3).podIPs) == 2}'],
])('%s is none', (_, forms) => {
  expect(rulesOf(forms)).toEqual([]);
});
