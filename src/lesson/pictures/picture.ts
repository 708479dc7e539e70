/** A picture that a lesson's folder holds, good to be shown. */
export interface Picture {
  /** Its file's name: `services.svg`. */
  readonly name: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What changes with the picture: a drawing's text, the hash of other pictures' bytes. */
  readonly content: string;
}

/** A picture of pixels, as its bytes say. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** The hash of its bytes. */
  readonly hash: string;
}

/** The largest picture that is read, in bytes, and the most that all of a lesson may have together. */
export const LARGEST_PICTURE = 512_000;
export const LARGEST_PICTURES = 2_048_000;
/** The most pixels that a picture may be wide or high: a browser keeps four bytes of each. */
export const MOST_PIXELS = 5_000;

/** The kinds of pictures, as help names them. */
export const KINDS = 'PNG, JPEG, WebP or SVG';

/** Whether a file's name is one that a picture may have: in an address it then stands as it is. */
export function isPicture(name: string): boolean {
  return /^[A-Za-z0-9][\w.-]*\.(?:png|jpe?g|webp|svg)$/.test(name);
}

/** Whether a file's name is that of a vector picture, which is a text. */
export function isDrawing(name: string): boolean {
  return name.endsWith('.svg');
}

/** Why a file with such a name cannot be shown, and what to do; undefined where its name says of no picture that it could not. */
export function pictureName(name: string): { readonly refused: string; readonly help: string } | undefined {
  if (/\.(?:gif|avif|bmp|tiff?|hei[cf]|ico|jxl|svgz)$/i.test(name))
    return { refused: 'pictures of this kind are not shown', help: `save it as ${KINDS}` };
  if (isPicture(name) || !/\.(?:png|jpe?g|webp|svg)$/i.test(name)) return undefined;
  return {
    refused:
      "a picture's name is made of letters from a to z, digits, `-`, `_` and `.`, with its ending in small letters",
    help: 'rename it, as `two-pods.png`',
  };
}

/** What is wrong with a picture's size, in words; undefined where nothing is. */
export function sizeProblem(width: number, height: number): string | undefined {
  if (width < 1 || height < 1) return 'this picture has no size';
  if (width <= MOST_PIXELS && height <= MOST_PIXELS) return undefined;
  return `this picture is ${width} by ${height} pixels, and the most allowed is ${MOST_PIXELS} each way`;
}
