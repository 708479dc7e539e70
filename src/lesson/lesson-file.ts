import type { Raster } from './pictures/picture.ts';

/** One file of a lesson's folder, as it was found. */
export type LessonFile =
  { readonly text: string } | { readonly raster: Raster } | { readonly refused: string; readonly help: string };
