import { ATTRIBUTES, NAMESPACES, PROPERTIES, REFERENCES } from './drawing-words.ts';

/** A reference to an element of the same drawing, as a property writes it. */
const LOCAL = /url\(\s*(["']?)#([\w.-]+)\1\s*\)/g;
/** Words, numbers and the signs between them: nothing of this can be an address, an escape or a rule. */
const PLAIN = /^[\p{L}\p{N}\s.,#%()+\-*'"_/!]*$/u;
/** What numbers are given to. */
const FUNCTIONS = /^(?:rgba?|hsla?|matrix|translate[XY]?|scale[XY]?|rotate|skew[XY])$/;

/** The ids that a value refers to. */
export function idsIn(name: string, value: string): readonly string[] {
  if (REFERENCES.has(name)) return [value.trim().slice(1)];
  return [...value.matchAll(LOCAL)].map((match) => match[2] ?? '');
}

function isPlain(value: string): boolean {
  const rest = value.replace(LOCAL, ' ');
  const functions = [...rest.matchAll(/([\p{L}\p{N}_-]*)\s*\(/gu)].map((match) => match[1] ?? '');
  return PLAIN.test(rest) && functions.every((each) => FUNCTIONS.test(each));
}

/** Whichever the properties are: with plain values alone they colour and place what is drawn. */
function isStyle(value: string): boolean {
  return value.split(';').every((declaration) => {
    if (declaration.trim() === '') return true;
    const [property = '', ...rest] = declaration.split(':');
    return /^[a-z-]+$/.test(property.trim()) && rest.length === 1 && isPlain(rest[0] ?? '');
  });
}

/** What of an attribute may stand in a drawing: its name, its value too, or neither. */
export type Allowed = 'all' | 'name' | 'nothing';

/** Whether a drawing may have an attribute, with that value. */
export function allowedAttribute(name: string, value: string): Allowed {
  const said = NAMESPACES.get(name);
  if (said !== undefined) return value === said ? 'all' : 'name';
  if (REFERENCES.has(name)) return /^\s*#[\w.-]+\s*$/.test(value) ? 'all' : 'name';
  if (name === 'style') return isStyle(value) ? 'all' : 'name';
  // A name to be told by, or for programs: it is never drawn, and refers to nothing.
  if (name === 'id' || name === 'class') return /^[\p{L}\p{N}\s.:_-]*$/u.test(value) ? 'all' : 'name';
  if (!ATTRIBUTES.has(name) && !PROPERTIES.has(name)) return 'nothing';
  return isPlain(value) ? 'all' : 'name';
}
