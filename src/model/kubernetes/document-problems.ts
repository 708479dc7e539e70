import type { Problem } from '../model.ts';
import { nearest } from '../nearest.ts';
import { decode, misfitText, valueAt } from './api/decode.ts';
import { withDefaults } from './api/defaults.ts';
import { fieldErrorText, fieldPath } from './api/field-error.ts';
import { isDeep, isFields, mostLevels } from './api/json.ts';
import { kinds } from './api/kinds.ts';
import { validate } from './api/validate.ts';
import { clientNamespace } from './cluster.ts';
import { kindOfDocument, withNamespace } from './commands/kubectl/files.ts';
import { fieldHelp, misfitHelp } from './manifest-help.ts';
import { workloadProblem } from './limit.ts';
import { listedAll } from './text/listed.ts';

/** What is wrong with one document, whether or not a step applies it. An empty document is nothing. */
export function documentProblems(file: string, document: number, content: unknown): readonly Problem[] {
  if (content === null || content === undefined) return [];
  const at = (path: readonly (string | number)[]) => ({ file, document, path });
  if (isDeep(content)) {
    const message = `the document is nested more than ${mostLevels} levels deep`;
    return [{ message, help: 'take out what the model has no field for', at: at([]) }];
  }
  if (!isFields(content)) {
    return [
      {
        message: 'a manifest is an object with `apiVersion`, `kind` and `metadata`',
        help: 'write the manifest that `kubectl apply` would take',
        at: at([]),
      },
    ];
  }
  const kind = kindOfDocument(content);
  if (kind === undefined) {
    // Where the kind is known it is its version that does not fit.
    const wrong =
      kinds.some((known) => known.kind === content['kind']) && 'apiVersion' in content ? 'apiVersion' : 'kind';
    return [{ ...unknownKind(content), at: at(wrong in content ? [wrong] : []) }];
  }
  const decoded = decode(kind, content);
  if ('misfits' in decoded) {
    return decoded.misfits.map((misfit) => ({
      message: misfitText(kind, [misfit]),
      help: misfitHelp(misfit, valueAt(content, misfit.path)),
      at: at(misfit.path),
    }));
  }
  const object = withDefaults(withNamespace(decoded.object, kind.namespaced ? clientNamespace : ''));
  const errors = validate(object).map((error) => {
    const help = fieldHelp(error);
    const message = fieldErrorText(error);
    return { message, at: at(placeIn(content, fieldPath(error.field))), ...(help === undefined ? {} : { help }) };
  });
  const isWorkload = object.kind === 'Deployment' || object.kind === 'StatefulSet';
  const limit = isWorkload ? workloadProblem(object) : undefined;
  return limit === undefined ? errors : [...errors, { ...limit, at: at(['spec', 'replicas']) }];
}

function unknownKind(content: Readonly<Record<string, unknown>>): Omit<Problem, 'at'> {
  const { kind, apiVersion } = content;
  const same = kinds.find((known) => known.kind === kind);
  if (same !== undefined) {
    return {
      message: `the model knows ${same.kind} as apiVersion ${same.apiVersion}, not ${JSON.stringify(apiVersion ?? null)}`,
      help: `write \`apiVersion: ${same.apiVersion}\``,
    };
  }
  const close = nearest(
    String(kind),
    kinds.map((known) => known.kind),
  );
  const hint = close === undefined ? '' : `; there is \`${close}\``;
  return {
    message: `the model has no kind ${JSON.stringify(kind ?? null)}${hint}`,
    help: `the kinds it knows are ${listedAll(kinds.map((known) => known.kind))}`,
  };
}

/** The part of a field's path that the author wrote; the API may name a field that was filled in for another. */
function placeIn(content: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const value = isFields(content)
    ? content[key]
    : Array.isArray(content) && typeof key === 'number'
      ? content[key]
      : undefined;
  if (value !== undefined) return [key, ...placeIn(value, rest)];
  return key === 'clusterIPs' && isFields(content) && 'clusterIP' in content ? ['clusterIP'] : [];
}
