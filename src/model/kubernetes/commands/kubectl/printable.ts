import { isFields } from '../../api/json.ts';

/** Numbers that the API leaves out where they are 0; any other 0 says something. */
const zeroIsUnset = ['nodePort', 'healthCheckNodePort'];

/** The ports of a slice, which say their name even where it is empty. */
const slicePorts = 'ports of a slice';

/** Objects that say something even where they are empty. */
const saysSomething = ['emptyDir', 'loadBalancer', 'resources', 'securityContext'];

/** The object as the API would send it: what has its zero value is left out, and fields stand in the order of the alphabet. */
export function printable(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => printable(item, field));
  if (!isFields(value)) return value;
  const fields = Object.entries(value)
    .map(
      ([key, item]) =>
        [key, printable(item, key === 'ports' && value['kind'] === 'EndpointSlice' ? slicePorts : key)] as const,
    )
    .filter(([key, item]) => !isUnset(key, item, field))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields);
}

function isUnset(key: string, value: unknown, field: string): boolean {
  if (value === '' && key === 'name' && field === slicePorts) return false;
  if (value === undefined || value === '') return field !== 'labels' && field !== 'annotations';
  if (value === false) return field !== 'conditions';
  if (value === 0) return zeroIsUnset.includes(key);
  if (Array.isArray(value)) return value.length === 0;
  return isFields(value) && Object.keys(value).length === 0 && !saysSomething.includes(key);
}
