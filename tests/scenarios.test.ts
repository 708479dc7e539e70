import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkLesson } from '../src/check/check-lesson.ts';
import { readFolder } from './read-folder.ts';

const FILE = join(import.meta.dirname, '../../shared/kubernetes/scenarios.json');

const scenarios = z.array(
  z.object({ id: z.string(), steps: z.array(z.object({ expect: z.record(z.string(), z.string()) })) }),
);

/** The samples that tell a run of the specification, and which column of the run each row of their tracker is. */
const RUNS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['S1', 's1-headless-life', { clusterIP: 'clusterIP', endpoints: 'Endpoints', dnsA: 'DNS, A' }],
  ['S2', 's2-cluster-ip', { clusterIP: 'clusterIP', endpoints: 'Endpoints', dnsA: 'DNS, A' }],
  ['S3', 's3-readiness', { clusterIP: 'clusterIP', endpoints: 'Endpoints', dnsA: 'DNS, A' }],
  ['S4', 's4-termination', { endpoints: 'Endpoints', dnsHeadless: 'DNS, headless', dnsClusterIP: 'DNS, cluster IP' }],
  [
    'S5',
    's5-stateful-set',
    {
      endpoints: 'Endpoints',
      dnsService: 'DNS, nginx',
      dnsWeb0: 'DNS, web-0',
      dnsWeb1: 'DNS, web-1',
      dnsWeb2: 'DNS, web-2',
      srv: 'SRV',
    },
  ],
  [
    'S6',
    's6-target-port',
    {
      endpoints: 'Endpoints, headless',
      vipA: 'DNS, cluster IP',
      headlessA: 'DNS, headless',
      vipSRV: 'SRV, cluster IP',
      headlessSRV: 'SRV, headless',
    },
  ],
  [
    'S7',
    's7-no-selector',
    {
      clusterIP: 'clusterIP',
      ipFamilyPolicy: 'ipFamilyPolicy',
      ipFamilies: 'ipFamilies',
      endpoints: 'Endpoints',
      dnsA: 'DNS, A',
      dnsAAAA: 'DNS, AAAA',
    },
  ],
];

/** A state of the run in the notation of a tracker's cell. */
function cell(stated: string): readonly string[] {
  if (stated.startsWith('(placeholder slice')) return ['none'];
  // A Service without a slice has no endpoints; one that is not there has none to ask for.
  if (stated.startsWith('(no ')) return ['—', 'none'];
  return [stated.replace('NOERROR/', '').replace('NOERROR ', '')];
}

/** Endpoints and answers are sets: the order in which a cell lists them means nothing. */
function inOrder(text: string): string {
  return text.split(', ').sort().join(', ');
}

describe('the runs of the specification', () => {
  test.each(RUNS)('%s is right, as %s tells it', (_, folder) => {
    const { diagnostics, counts } = checkLesson(readFolder(`tests/samples/${folder}`));
    expect(diagnostics).toEqual([]);
    expect(counts.cells).toBeGreaterThan(20);
  });

  test.runIf(existsSync(FILE)).each(RUNS)('%s says what the specification does: %s', (id, folder, rows) => {
    const run = scenarios.parse(JSON.parse(readFileSync(FILE, 'utf8'))).find((each) => each.id === id);
    const { lesson } = checkLesson(readFolder(`tests/samples/${folder}`));
    const tracker = lesson.execution?.tracker;
    expect(lesson.execution?.steps).toHaveLength(run?.steps.length ?? 0);
    let held = 0;
    for (const [at, step] of (run?.steps ?? []).entries()) {
      const column =
        tracker?.columns.findIndex(
          (each) => each.step === at + 1 || (each.step === 'final' && at + 1 === run?.steps.length),
        ) ?? -1;
      for (const [name, label] of Object.entries(rows)) {
        const stated = step.expect[name];
        if (stated === undefined) continue;
        const written = tracker?.rows.find((row) => row.label === label)?.cells[column]?.text;
        expect(cell(stated).map(inOrder), `${id}, step ${at + 1}, ${name}`).toContain(inOrder(written ?? ''));
        held += 1;
      }
    }
    expect(held).toBeGreaterThan(6);
  });
});
