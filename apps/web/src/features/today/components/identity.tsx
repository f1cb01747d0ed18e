import type { Item } from '../items';

/** Which item a form is about. */
export function Identity({
  item,
}: {
  item: Pick<Item, 'kind' | 'subjectId' | 'occasion' | 'title'>;
}) {
  return (
    <>
      <input type="hidden" name="kind" value={item.kind} />
      <input type="hidden" name="subjectId" value={item.subjectId} />
      <input type="hidden" name="occasion" value={item.occasion} />
      <input type="hidden" name="title" value={item.title} />
    </>
  );
}
