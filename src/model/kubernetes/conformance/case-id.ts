/** What a case is called where it cannot be read: by its id if it has one, and otherwise by its place, counted from 0. */
export function caseId(content: unknown, at: number): string {
  const isNamed = typeof content === 'object' && content !== null && 'id' in content && typeof content.id === 'string';
  return isNamed ? String(content.id) : `case ${at + 1}`;
}
