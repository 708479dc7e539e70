import type { CheckedLesson } from '../check/check-lesson.ts';
import type { Execution } from '../lesson/lesson.ts';
import { parseYaml, type Path } from '../lesson/yaml.ts';
import { breakYaml } from './break-yaml.ts';
import { edit, type Kind, type Mutation } from './mutation.ts';
import { sourceAt } from './written.ts';

/** What a path of the execution's front matter is; a sample that is not shown says nothing, so only its name is broken. */
function kindOf([first]: Path): Kind | undefined {
  if (first === 'model' || first === 'cluster') return 'a cluster option';
  if (first === 'variables') return 'a variable';
  return first === 'whatif' ? 'a what-if' : undefined;
}

/** Variables that ask what another asks, and what-ifs that change to another value. */
function exchanged({ variables, whatifs }: Execution, checked: CheckedLesson): Mutation[] {
  const asked = variables.flatMap(({ expression, placeIn }) =>
    variables
      .filter((other) => other.expression !== expression)
      .map((other) => edit('a variable', placeIn(0, expression.length), other.expression)),
  );
  const patched = whatifs.flatMap(({ place }) => {
    const source = sourceAt(checked, place);
    const text = source.text.slice(place.start.offset, place.end.offset);
    return [...text.matchAll(/\bnull\b/g)].map(({ index }) => {
      const from = place.start.offset + index;
      return edit('a what-if', source.place(from, from + 'null'.length), 'None');
    });
  });
  return [...asked, ...patched];
}

/** Breaks what the run starts from: manifests, the cluster's options, variables, what-ifs. */
export function breakSetup(checked: CheckedLesson): Mutation[] {
  const { manifests, execution } = checked.lesson;
  const fields = manifests.flatMap(({ documents }) =>
    documents.flatMap((document) => breakYaml(checked, document, () => 'a manifest field')),
  );
  if (execution === undefined) return fields;
  const source = sourceAt(checked, execution.all.place);
  const [, text = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source.text) ?? [];
  const { documents } = parseYaml(source, source.text.indexOf(text), text);
  return [
    ...fields,
    ...documents.flatMap((document) => breakYaml(checked, document, kindOf)),
    ...exchanged(execution, checked),
  ];
}
