import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Ask, ImportedItem } from './imported-item.ts';
import { type Element, elementsIn, findAll, tagPlace } from './markup.ts';
import { markupText } from './markup-text.ts';
import { leftOut, losses } from './problems.ts';
import { short } from './short.ts';
import { keyOf, type QtiKey, scoringOf } from './qti-scoring.ts';
import { oneLine, type Inline, type Rich, splitStem, type Tell } from './rich.ts';

const FEEDBACK = ['feedbackInline', 'feedbackBlock'];

interface Choice {
  readonly id: string;
  readonly text: readonly Inline[];
  readonly pinned: boolean;
  readonly rationale: Rich;
}

/** What an element says, without feedback and what is not for readers. */
function said(element: Element, without: readonly string[], tell: Tell): Rich {
  const strip = (from: Element): Element => ({
    ...from,
    children: from.children
      .filter((child) => typeof child === 'string' || !without.includes(child.name))
      .map((child) => (typeof child === 'string' ? child : strip(child))),
  });
  return markupText(strip(element).children, tell);
}

/** The texts that are told of a choice: inside it, or after the item under its name. */
function feedbackTo(item: Element, choice: Element, id: string, tell: Tell): Rich {
  const own = FEEDBACK.flatMap((name) => findAll(choice, name));
  const modal = elementsIn(item).filter(
    ({ name, attributes }) => name === 'modalFeedback' && attributes['identifier'] === id,
  );
  const isShown = ({ attributes }: Element): boolean => attributes['showHide'] !== 'hide';
  if (own.some((each) => each.attributes['identifier'] !== id || !isShown(each)))
    tell('when a feedback is told: it is told of its choice', choice.tag);
  return [...own, ...modal.filter(isShown)].flatMap(({ children }) => markupText(children, tell));
}

function choicesOf(item: Element, interaction: Element, tell: Tell): readonly Choice[] {
  return findAll(interaction, 'simpleChoice').map((choice) => {
    const { identifier = '', fixed } = choice.attributes;
    return {
      id: identifier,
      text: oneLine(said(choice, FEEDBACK, tell), (what) => tell(what, choice.tag)),
      pinned: fixed === 'true',
      rationale: feedbackTo(item, choice, identifier, tell),
    };
  });
}

/** What the interaction asks for; a sentence where a lesson cannot ask it. */
function askOf(interaction: Element, choices: readonly Choice[], key: QtiKey): Ask | string {
  const unknown = key.ids.find((id) => choices.every((choice) => choice.id !== id));
  if (key.ids.length === 0) return 'it does not say what is right';
  if (unknown !== undefined) return `its key is \`${short(unknown)}\`, and it has no such choice`;
  if (key.isSingle && key.ids.length > 1) return 'several of its choices are right, and readers choose one';
  if (interaction.name === 'choiceInteraction') {
    const options = choices.map(({ id, text, pinned, rationale }) => {
      return { text, pinned, rationale, isKey: key.ids.includes(id) };
    });
    return { type: key.isSingle ? 'choice' : 'multiple', options };
  }
  if (key.ids.length !== choices.length) return 'only some of its choices are to be put in order';
  const entries = key.ids.flatMap((id) => choices.filter((choice) => choice.id === id));
  return { type: 'order', entries: entries.map(({ text, rationale }) => ({ text, rationale })) };
}

/** Tells what stands in an item beside what is asked. */
function tellOthers(item: Element, choices: readonly Choice[], tell: Tell): void {
  if (item.attributes['adaptive'] === 'true') tell('that it is adaptive');
  for (const { name, attributes, tag } of elementsIn(item)) {
    const { identifier = '' } = attributes;
    if (name === 'modalFeedback' && (attributes['showHide'] === 'hide' || choices.every(({ id }) => id !== identifier)))
      tell(`the feedback \`${short(identifier)}\``, tag);
    if (['templateDeclaration', 'templateProcessing', 'stylesheet', 'companionMaterialsInfo'].includes(name))
      tell(`its \`${name}\``, tag);
  }
}

/** Reads an item of QTI. */
export function qtiItem(source: Source, item: Element, problems: Diagnostic[]): readonly ImportedItem[] {
  const place = tagPlace(source, item);
  const { identifier = '', title = '' } = item.attributes;
  const name = `\`${short(title === '' ? identifier : title)}\``;
  const tell = losses(source, name, place, problems);
  const refuse = (why: string): readonly ImportedItem[] => {
    problems.push(leftOut(place, `${name} is left out: ${why}`));
    return [];
  };
  const [body] = findAll(item, 'itemBody');
  const all = (from: Element): readonly Element[] => elementsIn(from).flatMap((each) => [each, ...all(each)]);
  const interactions = body === undefined ? [] : all(body).filter((each) => each.name.endsWith('Interaction'));
  const [interaction, second] = interactions;
  if (body === undefined || interaction === undefined) return refuse('nothing is asked in it');
  if (second !== undefined) return refuse(`it asks ${interactions.length} things, and an item asks one`);
  if (interaction.name !== 'choiceInteraction' && interaction.name !== 'orderInteraction')
    return refuse(`there is no item such as \`${interaction.name}\``);
  const { responseIdentifier, shuffle, maxChoices = '0' } = interaction.attributes;
  const declaration = elementsIn(item).find(
    (each) => each.name === 'responseDeclaration' && each.attributes['identifier'] === responseIdentifier,
  );
  if (declaration === undefined) return refuse(`its response \`${short(responseIdentifier ?? '')}\` is not declared`);
  const key = keyOf(declaration);
  const choices = choicesOf(item, interaction, tell);
  const ask = askOf(interaction, choices, key);
  if (typeof ask === 'string') return refuse(ask);
  const own = all(interaction);
  for (const each of all(body))
    if (['rubricBlock', ...FEEDBACK].includes(each.name) && !own.includes(each)) tell(`its \`${each.name}\``, each.tag);
  const around = said(body, [interaction.name, 'rubricBlock', ...FEEDBACK], tell);
  const [prompt] = findAll(interaction, 'prompt');
  const asked = splitStem(prompt === undefined ? around : markupText(prompt.children, tell));
  const text = asked && (prompt === undefined ? asked : { stem: asked.stem, body: [...around, ...asked.body] });
  if (text === undefined) return refuse('it has no stem in words');
  if (ask.type === 'multiple' && ![0, ask.options.length].includes(Number(maxChoices)))
    tell(`that readers may choose ${short(maxChoices)} at most`, interaction.tag);
  tellOthers(item, choices, tell);
  const fixed = ask.type !== 'order' && shuffle !== 'true' ? { shuffle: false as const } : {};
  return [
    {
      names: [identifier, title],
      place,
      ...text,
      ask,
      hints: [],
      settings: { ...scoringOf(item, declaration, key, tell), ...fixed },
    },
  ];
}
