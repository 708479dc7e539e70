import type { Code, Root, RootContent } from 'mdast';

/** An element that Markdown has not; text in it stands as it is, with its line feeds. */
function element(tagName: string, properties: Record<string, string>, children: readonly (object | string)[]): object {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

function figure({ meta, value }: Code): object {
  const name = meta ?? '';
  // What is too wide scrolls, and must be within reach of the keyboard.
  const properties = { className: 'code', tabIndex: '0', role: 'group', ariaLabel: name };
  const hChildren = [element('figcaption', {}, [name]), element('pre', properties, [element('code', {}, [value])])];
  return { type: 'figure', data: { hName: 'figure', hProperties: { className: 'terminal' }, hChildren }, children: [] };
}

/** A remark plugin: code that is said to be a file's (` ```yaml service.yaml `) is shown under the file's name. */
export function fileFigures() {
  return (root: Root): void => {
    Object.assign(root, {
      children: root.children.map((node: RootContent) => (node.type === 'code' && node.meta ? figure(node) : node)),
    });
  };
}
