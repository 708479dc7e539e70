/**
 * Hands a text over as a file, also from `file://` and where the page may load nothing.
 * @param name of the file
 * @param type its media type, without a charset: the text is UTF-8
 */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob by then, or never will.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
