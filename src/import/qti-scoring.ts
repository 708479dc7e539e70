import { type Element, elementsIn, findAll, textIn } from './markup.ts';
import type { ImportedSettings } from './imported-item.ts';
import type { Tell } from './rich.ts';

/** The key of an item: identifiers of its choices, in their order. */
export interface QtiKey {
  readonly ids: readonly string[];
  readonly isSingle: boolean;
}

/** What the declaration of a response says is right. */
export function keyOf(declaration: Element): QtiKey {
  const values = findAll(declaration, 'correctResponse').flatMap((each) => findAll(each, 'value'));
  return {
    ids: values.map((value) => textIn(value).trim()),
    isSingle: declaration.attributes['cardinality'] === 'single',
  };
}

/** Tells what a mapping gives or takes that our grading would not. */
function tellMapping(declaration: Element, { ids, isSingle }: QtiKey, tell: Tell): void {
  const [mapping] = findAll(declaration, 'mapping');
  if (mapping === undefined) return;
  const entries = findAll(mapping, 'mapEntry').map(({ attributes }) => {
    return { id: attributes['mapKey'] ?? '', value: Number(attributes['mappedValue']) };
  });
  const [worth = 0] = entries.filter(({ id }) => ids.includes(id)).map(({ value }) => value);
  const others = entries.filter(({ id }) => !ids.includes(id));
  const rest = Number(mapping.attributes['defaultValue'] ?? 0);
  const isEven =
    entries.filter(({ id, value }) => ids.includes(id) && value === worth).length === ids.length &&
    (isSingle ? others.every(({ value }) => value <= 0) : others.length > 0 || rest !== 0) &&
    (isSingle || [...others.map(({ value }) => value), rest].every((value) => value === -worth || value === rest));
  if (!isEven || (!isSingle && rest !== 0 && rest !== -worth))
    tell('what each choice earns: each right one earns the same, each wrong one takes as much off', mapping.tag);
}

/** What an item can earn and how, as far as a lesson can say it. */
export function scoringOf(item: Element, declaration: Element, key: QtiKey, tell: Tell): ImportedSettings {
  const processing = elementsIn(item).find(({ name }) => name === 'responseProcessing');
  const template = processing?.attributes['template'] ?? '';
  const isWhole = template.includes('match_correct');
  if (processing !== undefined && !isWhole && !template.includes('map_response'))
    tell('its own rules of scoring', processing.tag);
  if (!isWhole) tellMapping(declaration, key, tell);
  const most = findAll(item, 'outcomeDeclaration').find(({ attributes }) => attributes['identifier'] === 'MAXSCORE');
  const points = Number((most === undefined ? '' : textIn(most).trim()) || 1);
  const isPoints = points >= 0.01 && points <= 100;
  if (!isPoints) tell(`the points that it can earn (${String(points)})`, most?.tag);
  return { ...(isPoints && points !== 1 ? { points } : {}), ...(isWhole && !key.isSingle ? { partial: false } : {}) };
}
