import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { SESSION_COOKIE } from '../../src/platform/auth/session-cookie.ts';
import type { ExampleDto, FittingExampleDto } from '../../src/modules/evidence/dto/example.dto.ts';
import { World, faults } from '../applications/world.ts';
import { countQueries } from '../support/query-count.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const blank = { situation: '', task: '', action: '', result: '' };

const EXAMPLES = {
  budget: {
    title: 'The book fund',
    situation: 'The branch overspent three years running.',
    task: 'I took over the stock budget of £40,000.',
    action: 'I set up a monthly forecast in a spreadsheet.',
    result: 'We ended the year within one per cent.',
  },
  reading: {
    title: 'Reading group for carers',
    situation: 'Carers in the town had nowhere to meet.',
    task: '',
    action: 'I began a reading group with the hospice.',
    result: 'Twelve people have met every month since.',
  },
  catalogue: {
    title: 'Retrospective cataloguing',
    situation: 'Ten thousand records on cards.',
    task: '',
    action: 'I converted them to MARC 21 with two volunteers.',
    result: 'They can be found online.',
  },
};

async function example(words: object = EXAMPLES.budget): Promise<string> {
  return (await world.post<{ id: string }>('examples', { ...blank, ...words })).body.id;
}

async function criterion(text: string, application?: string): Promise<string> {
  const id = application ?? (await world.add());
  const path = `applications/${id}/criteria`;
  const answer = await world.post<{ ids: string[] }>(path, { kind: 'essential', text });
  return answer.body.ids[0] ?? '';
}

const read = async (id: string) => (await world.get<ExampleDto>(`examples/${id}`)).body;
const fitting = async (id: string) =>
  (await world.get<FittingExampleDto[]>(`criteria/${id}/examples`)).body;

describe('an example', () => {
  it('is kept, changed from the revision it was read at, and deleted', async () => {
    const id = await example();
    expect(await read(id)).toMatchObject({ ...EXAMPLES.budget, revision: 1, uses: [] });
    const changed = { ...EXAMPLES.budget, result: 'Within half a per cent.' };
    const path = `examples/${id}`;
    expect((await world.put(path, changed, { 'if-match': '"1"' })).status).toBe(200);
    expect((await world.put(path, changed, { 'if-match': '"1"' })).status).toBe(412);
    expect((await world.put(path, changed)).status).toBe(428);
    expect(await read(id)).toMatchObject({ result: 'Within half a per cent.', revision: 2 });
    expect((await world.delete(path)).status).toBe(204);
    expect((await world.get(path)).status).toBe(404);
  });

  it('sent twice is one', async () => {
    const headers = { 'idempotency-key': 'once-and-no-more' };
    const words = { ...blank, title: 'Sent twice' };
    const first = await world.post<{ id: string }>('examples', words, headers);
    const second = await world.post<{ id: string }>('examples', words, headers);
    expect(second.body.id).toBe(first.body.id);
  });

  it('needs a name', async () => {
    expect(faults(await world.post('examples', { ...blank, title: ' ' }))).toEqual(['title']);
    const long = { ...blank, title: 'Long', result: 'x'.repeat(5_001) };
    expect(faults(await world.post('examples', long))).toEqual(['result']);
  });

  it('keeps every sign of every script, and drops what no text can hold', async () => {
    const title = 'مرحبا 📚 <b>bold</b> =1+1';
    const id = await example({ title, situation: 'be\u0000fore' });
    expect(await read(id)).toMatchObject({ title, situation: 'before' });
  });
});

describe('the evidence bank', () => {
  beforeAll(async () => {
    await world.api.owner.query('DELETE FROM example');
    for (const words of Object.values(EXAMPLES)) await example(words);
  });

  it.each([
    ['Demonstrable experience of managing a budget', EXAMPLES.budget.title],
    ['Knowledge of cataloguing standards such as MARC 21 and RDA', EXAMPLES.catalogue.title],
    ['Ability to develop readers and run reading groups', EXAMPLES.reading.title],
    ['Excellent skills in forecasting and spreadsheets', EXAMPLES.budget.title],
  ])('offers what fits first: %s', async (text, title) => {
    const [first] = await fitting(await criterion(text));
    expect(first).toMatchObject({ title, used: false, uses: 0 });
  });

  it('offers nothing where nothing fits', async () => {
    expect(await fitting(await criterion('A full driving licence'))).toEqual([]);
  });

  it('learns from the criteria that an example served', async () => {
    const [budget] = await fitting(await criterion('Managing a budget'));
    const before = await criterion('Financial stewardship and accountability');
    await world.put(`criteria/${before}/examples/${budget?.id ?? ''}`, { copy: false });
    const [again] = await fitting(await criterion('Accountability for financial matters'));
    expect(again).toMatchObject({ id: budget?.id, uses: 1 });
  });

  it('is searched, and lists what each example served', async () => {
    const found = await world.get<ExampleDto[]>('examples?search=carers%20hospice');
    expect(found.body.map(({ title }) => title)).toEqual([EXAMPLES.reading.title]);
    expect((await world.get<ExampleDto[]>('examples?search=zebra')).body).toEqual([]);
    expect((await world.get<ExampleDto[]>('examples?search=the')).body).toEqual([]);
    const all = await world.get<ExampleDto[]>('examples');
    const budget = all.body.find(({ title }) => title === EXAMPLES.budget.title);
    expect(budget?.uses).toMatchObject([
      { text: 'Financial stewardship and accountability', employer: 'Harbour Library' },
    ]);
  });

  it('is read with the same few statements, however much is in it', async () => {
    const list = () => world.get('examples');
    const few = await countQueries(list);
    for (let i = 0; i < 20; i += 1) await example({ title: `Another ${String(i)}` });
    expect(await countQueries(list)).toBe(few);
    expect(few).toBeLessThanOrEqual(5);
  });
});

describe('evidence for a criterion', () => {
  it('takes an example, with its words if wanted, and once only', async () => {
    const id = await criterion('Managing a budget');
    const used = await example();
    for (let i = 0; i < 2; i += 1) {
      const answer = await world.put(`criteria/${id}/examples/${used}`, { copy: true });
      expect(answer.status).toBe(204);
    }
    const [first] = await fitting(id);
    expect(first).toMatchObject({ id: used, used: true });
    const { uses } = await read(used);
    expect(uses).toHaveLength(1);
    const { criteria } = await world.detail(uses[0]?.applicationId ?? '');
    expect(criteria[0]).toMatchObject({
      evidence: Object.values(EXAMPLES.budget).slice(1).join('\n\n'),
      examples: [{ id: used, title: EXAMPLES.budget.title }],
    });
    await world.delete(`criteria/${id}/examples/${used}`);
    expect((await read(used)).uses).toEqual([]);
  });

  it('becomes an example itself', async () => {
    const id = await criterion('Patience');
    const empty = await world.post(`criteria/${id}/examples`, { title: 'Twins' });
    expect([empty.status, empty.body.code]).toEqual([409, 'no-evidence-yet']);
    await world.patch(`criteria/${id}`, { evidence: 'Twins, eleven years.' });
    const kept = await world.post<{ id: string }>(`criteria/${id}/examples`, { title: 'Twins' });
    expect(await read(kept.body.id)).toMatchObject({
      title: 'Twins',
      action: 'Twins, eleven years.',
      uses: [{ criterionId: id }],
    });
  });

  it('is judged, and the judgement taken back', async () => {
    const application = await world.add();
    const id = await criterion('Patience', application);
    const strength = async () => (await world.detail(application)).criteria[0]?.strength;
    await world.patch(`criteria/${id}`, { strength: 'strong' });
    expect(await strength()).toBe('strong');
    await world.patch(`criteria/${id}`, { strength: null });
    expect(await strength()).toBeNull();
    expect(faults(await world.patch(`criteria/${id}`, { strength: 'iron' }))).toEqual(['strength']);
  });

  it('takes no example of somebody else', async () => {
    const { joan, api } = world;
    const foreign = await api.post<{ id: string }>(`${joan.base}/examples`, {
      as: joan.token,
      body: { ...blank, title: 'Joan’s' },
    });
    const id = await criterion('Patience');
    const answer = await world.put(`criteria/${id}/examples/${foreign.body.id}`, { copy: true });
    expect(answer.status).toBe(404);
  });
});

describe('the outline of a supporting statement', () => {
  let application: string;
  beforeAll(async () => {
    application = await world.add({ title: 'Stock & Reader Librarian', employer: 'A/B <Library>' });
    const text = 'Essential\n- Managing a budget\n- Patience\nDesirable\n- Welsh';
    const path = `applications/${application}/criteria`;
    const { body } = await world.post<{ ids: string[] }>(path, { kind: 'essential', text });
    await world.put(`criteria/${body.ids[0] ?? ''}/examples/${await example()}`, { copy: false });
    await world.patch(`criteria/${body.ids[1] ?? ''}`, { evidence: 'Twins.\nAnd\u0007 a dog.' });
  });

  const file = async (name: string) => {
    const response = await world.api.app.inject({
      method: 'GET',
      url: `/api${world.mary.base}/applications/${application}/${name}`,
      headers: { cookie: `${SESSION_COOKIE}=${world.mary.token}` },
    });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-disposition']).toMatch(/^attachment; filename="supporting-/);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    return response.rawPayload;
  };

  it('is read criterion by criterion', async () => {
    const { body } = await world.get(`applications/${application}/outline`);
    expect(body).toMatchObject({
      title: 'Stock & Reader Librarian',
      sections: [
        {
          kind: 'essential',
          criteria: [
            { text: 'Managing a budget', examples: [EXAMPLES.budget] },
            { text: 'Patience' },
          ],
        },
        { kind: 'desirable', criteria: [{ text: 'Welsh', evidence: '' }] },
      ],
    });
  });

  it('goes out as text', async () => {
    const text = (await file('outline.txt')).toString('utf8');
    expect(text).toContain('1. Managing a budget\n\nThe book fund\n\nSituation: The branch');
    expect(text).toContain('Nothing yet: which example shows it?');
  });

  it('goes out as a Word document that another program reads', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({
      buffer: await file('outline.docx'),
    });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(html).toContain(
      'Supporting statement: Stock &amp; Reader Librarian, A/B &lt;Library&gt;',
    );
    expect(html).toContain('<h1>Essential criteria</h1>');
    expect(html).toContain('<h2>2. Patience</h2>');
    expect(html).toMatch(/Twins\.<br \/>And a dog\./);
    expect(html).toContain('<strong>Situation: </strong>The branch overspent');
  });
});
