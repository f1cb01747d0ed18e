import { CANARY, type World } from '../world.ts';
import { storedFile } from './files.ts';

const DOCUMENT = JSON.stringify({ blocks: [{ kind: 'paragraph', text: CANARY, marks: [] }] });
const EARLIER = JSON.stringify({ blocks: [{ kind: 'paragraph', text: 'Earlier', marks: [] }] });

/** A material whose draft no version has. */
export function material(world: World): Promise<string> {
  return world.row('material', { kind: 'cv', name: CANARY, draft: DOCUMENT });
}

/** A version of an uploaded file with a remark in it, as the parameters of a path. */
export async function materialVersion(world: World): Promise<{ id: string; versionId: string }> {
  const id = await material(world);
  const versionId = await world.row('material_version', {
    material_id: id,
    number: 1,
    kind: 'cv',
    name: CANARY,
    note: CANARY,
    origin: 'uploaded',
    document: EARLIER,
    unread: [CANARY],
    file_id: await storedFile(world, CANARY, 'text/plain', CANARY),
  });
  await world.row('file_comment', {
    version_id: versionId,
    author: CANARY,
    text: CANARY,
  });
  return { id, versionId };
}
