import type { FieldError } from './field-error.ts';
import { invalid } from './field-error.ts';

const label1123 = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const label1035 = '[a-z]([-a-z0-9]*[a-z0-9])?';
const subdomain1123 = `${label1123}(\\.${label1123})*`;

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

/** What the API says of a text of more than so many characters. */
export function tooLong(field: string, text: string, most: number): readonly FieldError[] {
  return text.length > most ? [invalid(field, text, `must be no more than ${most} characters`)] : [];
}

/** What the API says of a text that a regular expression does not match as a whole. */
export function mustMatch(field: string, text: string, pattern: string, says: string): readonly FieldError[] {
  if (new RegExp(`^${pattern}$`).test(text)) return [];
  return [invalid(field, text, `${says}, regex used for validation is '${pattern}')`)];
}
