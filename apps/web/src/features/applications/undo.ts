/** Entries that a change added to histories: what can be struck out again. */
export interface Entry {
  id: string;
  eventId: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** As many as an address bears. */
const MOST = 25;

/** The entries as a part of an address; '' where there are none, or too many. */
export const undoParam = (entries: readonly Entry[]): string =>
  entries.length > MOST ? '' : entries.map(({ id, eventId }) => `${id}.${eventId}`).join('~');

/** What {@link undoParam} wrote; what is none of it is left out. */
export function readUndo(param: string | string[] | undefined): Entry[] {
  const text = typeof param === 'string' ? param : '';
  return text
    .split('~')
    .slice(0, MOST)
    .flatMap((pair) => {
      const [id = '', eventId = ''] = pair.split('.');
      return UUID.test(id) && UUID.test(eventId) ? [{ id, eventId }] : [];
    });
}
