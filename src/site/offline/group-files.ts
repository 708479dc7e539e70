import type { FileList } from '../../worker/file-list.ts';
import type { SiteFile } from './read-files.ts';

/** The group of a file: a course's name, or nothing for what all share. */
type Group = string;

/** Built files that are not code, by the group that alone names them. */
function picturesOf(files: readonly SiteFile[], groupOf: (address: string) => Group): Map<string, Group> {
  const owners = new Map<string, Group>();
  for (const { address, names } of files) {
    for (const name of names.filter((each) => !/\.(css|js)$/.test(each))) {
      const owner = owners.get(name);
      owners.set(name, owner === undefined || owner === groupOf(address) ? groupOf(address) : '');
    }
  }
  return owners;
}

/**
 * Sorts a site's files into what is kept together: each course's pages with the pictures that only they show, and under the
 * empty name the rest.
 * @param courses the courses' names, which are the first folders of their pages' addresses
 */
export function groupFiles(files: readonly SiteFile[], courses: readonly string[]): FileList {
  const byFolder = (address: string): Group => courses.find((course) => address.startsWith(`${course}/`)) ?? '';
  const pictures = picturesOf(files, byFolder);
  const groups = new Map<Group, { bytes: number; files: Record<string, string> }>([['', { bytes: 0, files: {} }]]);
  for (const { address, integrity, bytes } of files) {
    const name = pictures.get(address) ?? byFolder(address);
    const group = groups.get(name) ?? { bytes: 0, files: {} };
    groups.set(name, group);
    group.bytes += bytes;
    group.files[address] = integrity;
  }
  return Object.fromEntries(groups);
}
