import type { FieldError } from './field-error.ts';
import { invalid } from './field-error.ts';

const label1123 = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const label1035 = '[a-z]([-a-z0-9]*[a-z0-9])?';
const subdomain1123 = `${label1123}(\\.${label1123})*`;

const qualifiedPart = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const labelValue = `(${qualifiedPart})?`;
const nameForm = `must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${qualifiedPart}')`;

/** What the API says of a text that is no DNS label as RFC 1123 has it; a Namespace's and a port's name (R5, R14). */
export function dns1123Label(field: string, text: string): readonly FieldError[] {
  return [
    ...tooLong(field, text, 63),
    ...mustMatch(
      field,
      text,
      label1123,
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc'",
    ),
  ];
}

/** What the API says of a text that is no DNS label as RFC 1035 has it, with a letter first; a Service's name (R5). */
export function dns1035Label(field: string, text: string): readonly FieldError[] {
  return [
    ...tooLong(field, text, 63),
    ...mustMatch(
      field,
      text,
      label1035,
      "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123'",
    ),
  ];
}

/** What the API says of a text that is no DNS subdomain; a Pod's, a Deployment's and an external name (R8). */
export function dns1123Subdomain(field: string, text: string): readonly FieldError[] {
  return [
    ...tooLong(field, text, 253),
    ...mustMatch(
      field,
      text,
      subdomain1123,
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com'",
    ),
  ];
}

/** What the API says of a name that may have a DNS subdomain and a slash before it; the keys of labels are such names. */
export function qualifiedName(field: string, text: string): readonly FieldError[] {
  const parts = text.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length > 2) {
    const prefixed = "with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
    return [invalid(field, text, `a qualified name ${nameForm} ${prefixed}`)];
  }
  const errors: FieldError[] = [];
  const [prefix = ''] = parts;
  if (parts.length === 2 && prefix === '') errors.push(invalid(field, text, 'prefix part must be non-empty'));
  else if (parts.length === 2) {
    errors.push(...dns1123Subdomain(field, prefix).map(({ detail }) => invalid(field, text, `prefix part ${detail}`)));
  }
  if (name === '') errors.push(invalid(field, text, 'name part must be non-empty'));
  else if (name.length > 63) errors.push(invalid(field, text, 'name part must be no more than 63 characters'));
  if (!new RegExp(`^${qualifiedPart}$`).test(name)) errors.push(invalid(field, text, `name part ${nameForm}`));
  return errors;
}

/** What the API says of labels, their keys and their values. */
export function labelValues(field: string, labels: Readonly<Record<string, string>>): readonly FieldError[] {
  return Object.entries(labels).flatMap(([key, text]) => [
    ...qualifiedName(field, key),
    ...tooLong(field, text, 63),
    ...mustMatch(
      field,
      text,
      labelValue,
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345'",
    ),
  ]);
}

/** What the API says of a text that cannot name a port of a container (R14). */
export function portName(field: string, text: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (text.length > 15) errors.push(invalid(field, text, 'must be no more than 15 characters'));
  if (!/^[-a-z0-9]+$/.test(text))
    errors.push(invalid(field, text, 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)'));
  if (!/[a-z]/.test(text)) errors.push(invalid(field, text, 'must contain at least one letter (a-z)'));
  if (text.includes('--')) errors.push(invalid(field, text, 'must not contain consecutive hyphens'));
  if (/^-|-$/.test(text)) errors.push(invalid(field, text, 'must not begin or end with a hyphen'));
  return errors;
}

/** What the API says of a number that is no port. */
export function portNumber(field: string, value: number): readonly FieldError[] {
  return value >= 1 && value <= 65535 ? [] : [invalid(field, value, 'must be between 1 and 65535, inclusive')];
}

function tooLong(field: string, text: string, most: number): readonly FieldError[] {
  return text.length > most ? [invalid(field, text, `must be no more than ${most} characters`)] : [];
}

function mustMatch(field: string, text: string, pattern: string, says: string): readonly FieldError[] {
  if (new RegExp(`^${pattern}$`).test(text)) return [];
  return [invalid(field, text, `${says}, regex used for validation is '${pattern}')`)];
}
