import { type CollectionEntry, getCollection } from 'astro:content';
import { receiptFile } from '../../../check/receipt-file.ts';

export async function getStaticPaths() {
  return (await getCollection('receipts')).map((receipt) => {
    const [course, lesson] = receipt.id.split('/');
    return { params: { course, lesson }, props: { receipt } };
  });
}

/** What a lesson rests on, claim by claim, as `check -- --receipt` writes it. */
export function GET({ props: { receipt } }: { props: { receipt: CollectionEntry<'receipts'> } }): Response {
  return Response.json(receiptFile([receipt.data]));
}
