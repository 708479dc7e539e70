import { runControllers } from '../controllers/controllers.ts';
import type { EndpointSlice } from '../objects/endpoint-slice.ts';
import { serviceMark } from '../objects/marks.ts';
import { oldestFirst } from '../objects/meta.ts';
import { keyFor } from '../objects/object.ts';
import { emptyCluster } from '../start.ts';
import { rowsMarked } from '../table.ts';
import { caseId } from './case-id.ts';
import { clusterOf } from './cluster-of.ts';
import type { EndpointCase } from './endpoint-case.ts';
import { endpointCase, objectsOf } from './endpoint-case.ts';
import { expectedLines, foundLines } from './endpoint-lines.ts';
import type { CaseResult, Failure, Suite } from './suite.ts';

/** Cases from a Service and its Pods to the EndpointSlices that the controllers write for it. */
export const endpointCases: Suite = {
  file: 'endpoints.json',
  run: (cases) => (Array.isArray(cases) ? cases.map(runCase) : [{ id: 'all', failure: unread('the file is no list') }]),
};

function runCase(content: unknown, at: number): CaseResult {
  const parsed = endpointCase.safeParse(content);
  if (!parsed.success) return { id: caseId(content, at), failure: unread(parsed.error.issues[0]?.message ?? '') };
  const { id, given, expect } = parsed.data;
  const slices = slicesFor(given);
  if ('wrong' in slices) return { id, failure: unread(slices.wrong) };
  const expected = expectedLines(expect);
  const found = foundLines(expect, slices.all);
  const missing = expected.filter((line, i) => line !== found[i]);
  const surplus = found.filter((line, i) => line !== expected[i]);
  if (missing.length + surplus.length === 0) return { id };
  const { name, namespace } = given.service.metadata;
  const text = (lines: readonly string[]) => lines.join(' | ') || 'nothing';
  return {
    id,
    failure: { asked: `the EndpointSlices of ${namespace}/${name}`, expected: text(missing), found: text(surplus) },
  };
}

/** What the controllers make of a case's objects, which stand there all at once. */
function slicesFor(
  given: EndpointCase['given'],
): { readonly all: readonly EndpointSlice[] } | { readonly wrong: string } {
  const objects = objectsOf(given);
  if (objects === undefined) return { wrong: 'podTemplate is not in the words that are known' };
  const made = clusterOf(objects, { maxEndpointsPerSlice: given.maxEndpointsPerSlice });
  if ('wrong' in made) return made;
  const cluster = runControllers(emptyCluster(new Map(), made.cluster.settings), made.cluster);
  const { name, namespace } = given.service.metadata;
  return { all: oldestFirst(rowsMarked(cluster.endpointSlices, serviceMark(keyFor(namespace, name)))) };
}

function unread(why: string): Failure {
  return { asked: 'a case of the known shape', expected: 'a case', found: why };
}
