import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faults, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const INTERVIEW = { round: 'first_round', format: 'video', startsAt: '2027-01-12T14:30' };

describe('an interview', () => {
  const startOf = async (id: string) => {
    const [first] = (await world.detail(id)).interviews;
    return first && new Date(first.startsAt).toISOString();
  };

  it.each([
    ['2027-01-12T14:30', '2027-01-12T14:30:00.000Z'],
    ['2027-07-12T14:30', '2027-07-12T13:30:00.000Z'],
  ])('at %s in London is at %s', async (startsAt, moment) => {
    const id = await world.add();
    const answer = await world.post(`applications/${id}/interviews`, { ...INTERVIEW, startsAt });
    expect(answer.status).toBe(201);
    expect(await startOf(id)).toBe(moment);
  });

  it('can be moved to another time of the day, changed, and taken away', async () => {
    const id = await world.add({ stage: 'applied' });
    const path = `applications/${id}/interviews`;
    const added = await world.post<{ id: string }>(path, {
      ...INTERVIEW,
      startsAt: '2027-07-12T14:30',
    });
    const own = `interviews/${added.body.id}`;
    const moved = await world.patch(
      own,
      { startsAt: '2027-07-12T09:00', place: 'Room 2' },
      { 'if-match': '"1"' },
    );
    expect(moved.status).toBe(200);
    expect(await startOf(id)).toBe('2027-07-12T08:00:00.000Z');
    const words = { notes: 'Take the plan of the shelves.', format: 'panel' };
    await world.patch(own, words, { 'if-match': '"2"' });
    expect((await world.detail(id)).interviews).toMatchObject([
      { place: 'Room 2', notes: 'Take the plan of the shelves.', format: 'panel' },
    ]);
    expect(await startOf(id)).toBe('2027-07-12T08:00:00.000Z');
    expect((await world.delete(own)).status).toBe(204);
    expect((await world.detail(id)).interviews).toEqual([]);
    expect((await world.detail(id)).revision).toBe(5);
  });

  it.each([
    [{ startsAt: '2027-02-29T10:00' }, 'startsAt'],
    [{ startsAt: '2027-02-28T24:00' }, 'startsAt'],
    [{ startsAt: '2027-02-28' }, 'startsAt'],
    [{ startsAt: '2027-02-28T10:00Z' }, 'startsAt'],
    [{ startsAt: undefined }, 'startsAt'],
    [{ round: 'offer' }, 'round'],
    [{ format: 'seance' }, 'format'],
    [{ place: 'x'.repeat(501) }, 'place'],
  ])('is refused by the field for %j', async (fields, field) => {
    const id = await world.add();
    const answer = await world.post(`applications/${id}/interviews`, { ...INTERVIEW, ...fields });
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([field]);
  });

  it('submitted twice with one key is made once', async () => {
    const id = await world.add();
    const headers = { 'idempotency-key': `interview-${id}` };
    await world.post(`applications/${id}/interviews`, INTERVIEW, headers);
    await world.post(`applications/${id}/interviews`, INTERVIEW, headers);
    expect((await world.detail(id)).interviews).toHaveLength(1);
  });
});

describe('criteria', () => {
  it('come from pasted lines, in their order, essential ones first', async () => {
    const id = await world.add();
    const path = `applications/${id}/criteria`;
    await world.post(path, { kind: 'desirable', text: '- Welsh\n' });
    await world.post(path, { kind: 'essential', text: '• MARC 21\n\n• Patience' });
    await world.post(path, { kind: 'essential', text: 'Patience\nEnquiry work' });
    expect((await world.detail(id)).criteria).toMatchObject([
      { kind: 'essential', text: 'MARC 21', evidence: '' },
      { kind: 'essential', text: 'Patience' },
      { kind: 'essential', text: 'Enquiry work' },
      { kind: 'desirable', text: 'Welsh' },
    ]);
  });

  it('take evidence, another wording, and can be taken away', async () => {
    const id = await world.add();
    const added = await world.post<{ ids: string[] }>(`applications/${id}/criteria`, {
      kind: 'essential',
      text: 'Patience',
    });
    const own = `criteria/${added.body.ids[0] ?? ''}`;
    expect((await world.patch(own, { evidence: 'Story time,\nfor six years.' })).status).toBe(204);
    await world.patch(own, { text: 'Much patience', kind: 'desirable' });
    expect((await world.detail(id)).criteria).toMatchObject([
      { kind: 'desirable', text: 'Much patience', evidence: 'Story time,\nfor six years.' },
    ]);
    expect((await world.delete(own)).status).toBe(204);
    expect((await world.detail(id)).criteria).toEqual([]);
  });

  it.each([
    [{ text: ' \n - \n' }, 'text'],
    [{ text: 'Essential\nDesirable' }, 'text'],
    [{ text: 'x'.repeat(1001) }, 'text'],
    [{ text: Array.from({ length: 101 }, (_, i) => `Skill ${String(i)}`).join('\n') }, 'text'],
    [{ text: 'Patience', kind: 'vital' }, 'kind'],
  ])('are refused by the field (%#)', async (fields, field) => {
    const id = await world.add();
    const answer = await world.post(`applications/${id}/criteria`, {
      kind: 'essential',
      ...fields,
    });
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([field]);
    expect((await world.detail(id)).criteria).toEqual([]);
  });
});

describe('the reading of a person specification', () => {
  const SPECIFICATION = 'Essential\n• MARC 21\n• Enquiry\n• Work\nDesirable\n• Welsh';

  async function pasted() {
    const id = await world.add();
    const answer = await world.post<{ leftOut: string[] }>(`applications/${id}/criteria`, {
      kind: 'essential',
      text: SPECIFICATION,
    });
    const { criteria, revision } = await world.detail(id);
    return { id, criteria, revision, leftOut: answer.body.leftOut };
  }
  const correct = (id: string, revision: number, criteria: object[]) =>
    world.put(`applications/${id}/criteria`, { criteria }, { 'if-match': `"${String(revision)}"` });

  it('says what it left out', async () => {
    const { criteria, leftOut } = await pasted();
    expect(criteria.map(({ kind, text }) => [kind, text])).toEqual([
      ['essential', 'MARC 21'],
      ['essential', 'Enquiry'],
      ['essential', 'Work'],
      ['desirable', 'Welsh'],
    ]);
    expect(leftOut).toEqual(['Essential', 'Desirable']);
  });

  it('is put right in one go: reworded, joined with its evidence, taken out', async () => {
    const { id, criteria, revision } = await pasted();
    const [marc, enquiry, work, welsh] = criteria;
    await world.patch(`criteria/${work?.id ?? ''}`, { evidence: 'At the desk.', strength: 'fair' });
    const example = await world.post<{ id: string }>('examples', EXAMPLE);
    await world.put(`criteria/${work?.id ?? ''}/examples/${example.body.id}`, { copy: false });
    const after = [
      { id: marc?.id, kind: 'essential', text: 'MARC 21', then: 'remove' },
      { id: enquiry?.id, kind: 'desirable', text: 'Enquiry', then: 'keep' },
      { id: work?.id, kind: 'essential', text: 'work', then: 'join' },
      { id: welsh?.id, kind: 'desirable', text: 'Some Welsh', then: 'keep' },
    ];
    expect((await correct(id, revision, after)).status).toBe(412);
    const now = (await world.detail(id)).revision;
    expect((await correct(id, now, after)).status).toBe(204);
    expect((await world.detail(id)).criteria).toMatchObject([
      {
        id: enquiry?.id,
        kind: 'desirable',
        text: 'Enquiry work',
        evidence: 'At the desk.',
        examples: [{ id: example.body.id, title: EXAMPLE.title }],
      },
      { id: welsh?.id, text: 'Some Welsh' },
    ]);
  });

  it('is refused by line, and changes nothing then', async () => {
    const { id, criteria, revision } = await pasted();
    const lines = criteria.map(({ id: of, kind, text }) => ({ id: of, kind, text, then: 'keep' }));
    const broken = lines.map((line, i) => (i === 2 ? { ...line, text: ' ' } : line));
    const answer = await correct(id, revision, broken);
    expect([answer.status, faults(answer)]).toEqual([422, ['criteria.2.text']]);
    const first = lines.map((line, i) => (i === 0 ? { ...line, then: 'join' } : line));
    expect(faults(await correct(id, revision, first))).toEqual(['criteria.0.then']);
    expect((await world.detail(id)).criteria).toEqual(criteria);
    // All of the lines or none: a line that was added meanwhile is not lost.
    expect((await correct(id, revision, lines.slice(1))).status).toBe(412);
  });
});

const EXAMPLE = { title: 'The desk', situation: '', task: '', action: '', result: '' };
