import type { FieldError } from './field-error.ts';
import { invalid } from './field-error.ts';
import { dns1123Subdomain, mustMatch, tooLong } from './names.ts';

const namePart = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const value = `(${namePart})?`;
const nameForm =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

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
  if (!new RegExp(`^${namePart}$`).test(name)) errors.push(invalid(field, text, `name part ${nameForm}`));
  return errors;
}

/** What the API says of labels, their keys and their values. */
export function labelErrors(field: string, labels: Readonly<Record<string, string>>): readonly FieldError[] {
  return Object.entries(labels).flatMap(([key, text]) => [
    ...qualifiedName(field, key),
    ...tooLong(field, text, 63),
    ...mustMatch(
      field,
      text,
      value,
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345'",
    ),
  ]);
}
