import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_UPLOADED } from '@reshelve/domain/materials';
import { faults } from '../applications/world.ts';
import { cv, wordOf, zipOf } from '../papers/documents.ts';
import { lines, Materials } from './world.ts';

let materials: Materials;
beforeAll(async () => {
  materials = await Materials.start();
});
afterAll(() => materials.world.api.stop());
// How often somebody may upload is not what these are about.
beforeEach(() => materials.world.api.owner.query('DELETE FROM rate_limit'));

const upload = 'upload?kind=cv';
const files = () => materials.world.count('stored_file');

describe('an uploaded file', () => {
  it('is kept byte for byte, its words beside it, and what could not be read is said', async () => {
    const bytes = await cv();
    const { status, body } = await materials.upload(upload, 'Mary_Berry CV.docx', bytes);
    expect(status).toBe(201);
    const read = await materials.read(body.id);
    expect(read).toMatchObject({ name: 'Mary Berry CV', kind: 'cv', draftChanged: false });
    expect(read.versions).toMatchObject([
      { number: 1, origin: 'uploaded', file: { name: 'Mary_Berry CV.docx', size: bytes.length } },
    ]);
    const version = await materials.version(body.id, body.versionId);
    expect(version.document).toEqual(read.draft);
    expect(version.unread).toContain('A picture was left out.');

    const original = await materials.file(`${body.id}/versions/${body.versionId}/file`);
    expect(original.rawPayload.equals(bytes)).toBe(true);
    expect(original.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
    });
    expect(original.headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('brings the remarks in its margin along, where they belong, until they are left out', async () => {
    const { body } = await materials.upload(upload, 'cv.docx', await cv());
    const { document, fileComments } = await materials.version(body.id, body.versionId);
    const text = document.blocks.map((block) => block.text).join('\n');
    expect(
      fileComments.map(({ author, text: said, passage }) => [
        author,
        said,
        passage && text.slice(passage.from, passage.to),
      ]),
    ).toEqual([
      ['A Mentor', 'Say how many.\nAnd when.', 'reader service'],
      ['A Mentor', 'Lovely.', 'עברית and 👩‍🏫 teaching'],
    ]);
    const path = `materials/${body.id}/versions/${body.versionId}/file-comments`;
    expect((await materials.world.delete(path)).status).toBe(204);
    expect((await materials.version(body.id, body.versionId)).fileComments).toEqual([]);
  });

  it('of later words makes the next version, and overwrites no draft', async () => {
    const id = await materials.create();
    await materials.save(id, 1, lines('Not kept yet'));
    const { body } = await materials.upload(`${id}/upload`, 'cv.txt', 'From a file');
    expect(body).toMatchObject({ number: 2 });
    const { draft, versions } = await materials.read(id);
    expect(draft).toEqual(lines('From a file'));
    expect(versions.map(({ origin, note }) => [origin, note])).toEqual([
      ['uploaded', 'cv.txt'],
      ['written', 'Before “cv.txt” was uploaded'],
    ]);
  });

  it('without any words says so and leaves the draft as it is', async () => {
    const id = await materials.create();
    await materials.save(id, 1, lines('My words'));
    const scan = await wordOf('<w:p><w:r><w:drawing/></w:r></w:p>');
    const { status, body } = await materials.upload(`${id}/upload`, 'scan.docx', scan);
    expect(status).toBe(201);
    expect(await materials.read(id)).toMatchObject({
      draft: lines('My words'),
      draftChanged: true,
      versions: [{ number: 1 }],
    });
    const { unread, document } = await materials.version(id, body.id);
    expect([unread.length > 0, document]).toEqual([true, { blocks: [] }]);
  });

  it('is numbered after another one that comes at the same moment', async () => {
    const id = await materials.create();
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((words) => materials.upload(`${id}/upload`, 'cv.txt', words)),
    );
    expect(answers.map(({ body }) => body.number).toSorted()).toEqual([1, 2, 3]);
    expect((await materials.read(id)).revision).toBe(4);
  });

  it('is taken once where the form was sent twice, and stored once', async () => {
    const before = await files();
    const once = { 'idempotency-key': 'uploaded-but-once' };
    const first = await materials.upload(upload, 'once.md', '# Mary', once);
    const again = await materials.upload(upload, 'once.md', '# Mary', once);
    expect(again.body).toEqual(first.body);
    expect(await files()).toBe(before + 1);
  });

  it.each([
    ['a picture', 'cv.docx', '\x89PNG\r\n', 'paper-kind'],
    ['nothing', 'cv.txt', '', 'paper-empty'],
    ['a damaged document', 'cv.docx', 'PK\x03\x04damaged', 'paper-broken'],
  ])('that is %s is refused by the field, and nothing is stored', async (_, name, words, code) => {
    const before = await files();
    const count = await materials.world.count('material');
    const answer = await materials.upload(upload, name, Buffer.from(words, 'latin1'));
    expect([answer.status, answer.body.code, faults(answer)]).toEqual([422, code, ['file']]);
    expect(await files()).toBe(before);
    expect(await materials.world.count('material')).toBe(count);
  });

  it('that is a zip of anything else is refused', async () => {
    const zip = await zipOf({ 'readme.txt': 'words' });
    expect((await materials.upload(upload, 'cv.docx', zip)).body.code).toBe('paper-kind');
  });

  it('needs to be chosen, and a kind with it', async () => {
    expect(faults(await materials.upload(upload, '', ''))).toEqual(['file']);
    expect(faults(await materials.upload('upload', 'cv.txt', 'words'))).toEqual(['kind']);
  });

  it('goes to no material of anybody else, and is not stored then', async () => {
    const { joan, api } = materials.world;
    const id = await materials.create();
    const before = await files();
    const answer = await api.post(`${joan.base}/materials/${id}/upload`, {
      as: joan.token,
      ...(await import('./world.ts')).form('cv.txt', 'words'),
    });
    expect([answer.status, await files()]).toEqual([404, before]);
  });

  it('is called what it is called, whatever its name tries', async () => {
    const name = '..\\..\\CV: “<b>”\u202Efdp.txt';
    const { body } = await materials.upload(upload, name, 'words');
    const { file } = await materials.version(body.id, body.versionId);
    expect(file?.name).toBe('CV “ b ” fdp.txt');
  });

  it('goes with its material', async () => {
    const before = await files();
    const { body } = await materials.upload(upload, 'cv.txt', 'words');
    expect((await materials.world.delete(`materials/${body.id}`)).status).toBe(204);
    expect(await files()).toBe(before);
  });

  it('is refused where there is no more room for files', async () => {
    const { body } = await materials.upload(upload, 'cv.txt', 'words');
    const change = (size: number) =>
      materials.world.api.owner.query(
        `UPDATE stored_file SET size = $2
         WHERE id = (SELECT file_id FROM material_version WHERE id = $1)`,
        [body.versionId, size],
      );
    await change(MAX_UPLOADED);
    const before = await files();
    const answer = await materials.upload(upload, 'cv.txt', 'more words');
    expect([answer.status, answer.body.code]).toEqual([409, 'files-are-full']);
    expect(await files()).toBe(before);
    await change(5);
  });

  it('is one of thirty in a quarter of an hour', async () => {
    await materials.world.api.owner.query('DELETE FROM rate_limit');
    const id = await materials.create();
    const answers: number[] = [];
    for (let i = 0; i < 31; i += 1) {
      answers.push((await materials.upload(`${id}/upload`, 'cv.txt', '')).status);
    }
    expect(answers.slice(-2)).toEqual([422, 429]);
  });
});
