import { CANARY, type World } from '../world.ts';

const ownerOf = (world: World) => {
  const { programmeId, enrolmentId } = world.people.owner;
  return { programme_id: programmeId, enrolment_id: enrolmentId };
};

/** A file of the owner in the store. */
export async function storedFile(world: World, name: string, type: string, words: string) {
  const of = ownerOf(world);
  const bytes = Buffer.from(words);
  const { id } = await world.make.insert<{ id: string }>('stored_file', {
    ...of,
    name,
    media_type: type,
    size: bytes.length,
    sha256: Buffer.alloc(32),
  });
  await world.make.insert('stored_file_part', { ...of, file_id: id, number: 0, bytes });
  return id;
}

/** An import of the owner with its file. */
export async function tableImport(
  world: World,
  state: 'preview' | 'done' = 'preview',
): Promise<string> {
  const words = `Title,Employer\n${CANARY},${CANARY}\n`;
  const reading = {
    encoding: 'utf-8',
    separator: ',',
    headerLine: 1,
    columns: ['title', 'employer'],
    dateOrder: null,
    statuses: { [CANARY]: 'saved' },
    problems: 'stop',
    duplicates: 'skip',
  };
  return world.row('import', {
    kind: 'applications',
    state,
    file_id: await storedFile(world, CANARY, 'text/csv', words),
    file_name: CANARY,
    reading: JSON.stringify(reading),
    failure: CANARY,
    lines_total: 1,
  });
}

/** An archive that is ready. */
export async function archive(world: World): Promise<string> {
  const row = await world.make.insert<{ id: string }>('archive', {
    ...ownerOf(world),
    state: 'ready',
    file_id: await storedFile(world, 'reshelve.zip', 'application/zip', CANARY),
  });
  return row.id;
}

/** An import of people, of one card. */
export async function peopleImport(world: World, state = 'preview'): Promise<string> {
  const card = `BEGIN:VCARD\nFN:${CANARY}\nNOTE:${CANARY}\nEND:VCARD\n`;
  const file = await storedFile(world, CANARY, 'text/vcard', card);
  return world.row('import', {
    kind: 'vcards',
    state,
    file_id: file,
    file_name: CANARY,
    failure: CANARY,
    reading: JSON.stringify({ filled: [{ id: file, fields: { notes: CANARY } }] }),
  });
}

/** Forgets what was made here of files that wait: there is room for a few only. */
export async function noFilesWaiting({ api, people }: World): Promise<void> {
  await api.owner.query(`DELETE FROM import WHERE state = 'preview' AND returner_id = $1`, [
    people.owner.enrolmentId,
  ]);
}
