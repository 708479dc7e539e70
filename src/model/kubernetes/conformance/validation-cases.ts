import { decode } from '../api/decode.ts';
import type { FieldError } from '../api/field-error.ts';
import { withDefaults } from '../api/defaults.ts';
import { kinds } from '../api/kinds.ts';
import { nextVersion } from '../api/update.ts';
import { validateExternalTrafficPolicy } from '../api/validate-traffic-policy.ts';
import { validateUpdate } from '../api/validate-update.ts';
import { validate } from '../api/validate.ts';
import type { Service } from '../objects/service.ts';
import { allocationFailure } from './allocation-case.ts';
import type { CaseResult, Failure, Suite } from './suite.ts';
import type { ValidationCase, Verdict } from './validation-case.ts';
import { readValidationCase } from './validation-case.ts';
import { agrees, errorsText } from './verdicts.ts';

/** Services, valid or not, held against what the API server says of them. */
export const validationCases: Suite = {
  file: 'service-validation.json',
  run: (cases) => (Array.isArray(cases) ? cases : [cases]).map(runCase),
};

function runCase(given: unknown, at: number): CaseResult {
  const named = typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string';
  const id = named ? String(given.id) : `case ${at + 1}`;
  const read = readValidationCase(given);
  if ('unread' in read) return { id, failure: { asked: id, expected: 'a case that can be read', found: read.unread } };
  return { id, failure: failureOf(read.case) };
}

function failureOf(each: ValidationCase): Failure | undefined {
  const service = serviceOf(each.service);
  const old = each.oldService === undefined ? undefined : serviceOf(each.oldService);
  const unread = [service, old].find((one) => typeof one === 'string');
  if (typeof service === 'string' || typeof old === 'string') {
    return { asked: `${each.operation} a Service`, expected: 'a Service that can be read', found: String(unread) };
  }
  if (each.operation === 'update' && old === undefined) {
    return { asked: 'update a Service', expected: 'an oldService', found: 'none' };
  }
  if (each.level === 'allocation') return allocationFailure(each, service, old);
  const asked = `${each.operation} the Service ${service.metadata.name}`;
  const found = errorsOf(each, service, old);
  const fields = new Set(found.map(({ field }) => field));
  const isCounted =
    found.length === (each.numErrs ?? found.length) && each.errorFields.every((field) => fields.has(field));
  if (!isCounted || !agrees(each, found))
    return differs(asked, each, found, ` (${each.numErrs ?? each.errors.length})`);
  const { afterDefaulting, throughApi } = each;
  if (afterDefaulting !== undefined) {
    const later = validate(withDefaults(service));
    if (!agrees(afterDefaulting, later)) return differs(`${asked}, defaults filled in`, afterDefaulting, later);
  }
  if (throughApi === undefined || old === undefined) return undefined;
  const later = validateUpdate(old, nextVersion(old, service));
  return agrees(throughApi, later)
    ? undefined
    : differs(`${asked}, kept values and defaults filled in`, throughApi, later);
}

/** What the check that a case names says of the objects as they are given. */
function errorsOf(each: ValidationCase, service: Service, old: Service | undefined): readonly FieldError[] {
  if (each.operation === 'externalTrafficPolicy') return validateExternalTrafficPolicy(service);
  return each.operation === 'update' && old !== undefined ? validateUpdate(old, service) : validate(service);
}

function differs(asked: string, wanted: Verdict, found: readonly FieldError[], count = ''): Failure {
  const expected = wanted.valid || wanted.errors.length > 0 ? errorsText(wanted.errors) : 'refused';
  return { asked, expected: `${expected}${count}`, found: errorsText(found) };
}

/** The Service that a document is, or what in it does not fit. */
function serviceOf(document: unknown): Service | string {
  const kind = kinds.find((known) => known.kind === 'Service');
  const decoded = kind === undefined ? { misfits: [] } : decode(kind, document);
  if ('misfits' in decoded) return decoded.misfits.map(({ text }) => text).join(', ');
  return decoded.object.kind === 'Service' ? decoded.object : `a ${decoded.object.kind}`;
}
