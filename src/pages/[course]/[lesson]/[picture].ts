import { getCollection } from 'astro:content';
import { join } from 'node:path';
import { pictureResponse } from '../../../site/picture-response.ts';

export async function getStaticPaths() {
  return (await getCollection('pictures')).flatMap(({ id, data: { path: folder, files } }) => {
    const [course, lesson] = id.split('/');
    return files.map(({ name, path }) => ({
      params: { course, lesson, picture: path },
      props: { file: join(folder, name) },
    }));
  });
}

/** A picture of a lesson, as it is in the lesson's folder, wherever that is. */
export function GET({ props: { file } }: { props: { file: string } }): Response {
  return pictureResponse(file);
}
