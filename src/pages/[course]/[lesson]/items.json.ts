import { type CollectionEntry, getCollection } from 'astro:content';
import { itemWords } from '../../../site/view/item-words.ts';

export async function getStaticPaths() {
  return (await getCollection('quizzes')).map((quiz) => {
    const [course, lesson] = quiz.id.split('/');
    return { params: { course, lesson }, props: { quiz } };
  });
}

/** The words of a lesson's items, for the progress page. */
export function GET({ props: { quiz } }: { props: { quiz: CollectionEntry<'quizzes'> } }): Response {
  return Response.json(quiz.data.items.map(itemWords));
}
