import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, newIdempotencyKey, type Answer, type ServiceInTest } from '#libs/testing';
import { EscalateEntriesJob } from '../src/attention/escalate-entries.job.js';
import { AT_CHECKPOINT, CHECKPOINT, move, openCheckpoints } from './checkpoints-of-nobody.js';
import { COMMUNE_OF_930, COMMUNE_OF_931, declaration, declared } from './declarations-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

const SCOPES = ['attention:work', 'declarations:read', 'declarations:review'];
const AN = clientActor('officer-an', SCOPES, ['930']);
const BINH = clientActor('officer-binh', SCOPES, ['93']);
const OTHER = clientActor('officer-931', SCOPES, ['931']);
const TEAM = clientActor('team', ['covid-team:work'], [COMMUNE_OF_930]);

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly level: string;
  readonly takenBy: string | null;
  readonly mine: boolean;
}
interface Page {
  readonly items: Entry[];
  readonly nextCursor: string | null;
  readonly counts: Record<string, number>;
}

const feverish = (address = 'Khu vực 2', communeCode = COMMUNE_OF_930) => ({
  residence: { communeCode, address },
  answers: { ...declaration().answers, symptoms: ['fever' as const] },
});

describe('the officer’s list', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
  });
  afterAll(() => service.stop());

  const act = (id: string, path: string, version: number, as = AN, body: object = {}, key = newIdempotencyKey()) =>
    service.post(`/v1/attention-entries/${id}/${path}`, { as, body, key, headers: { 'if-match': `"${version}"` } });
  const list = async (query = '', as = AN): Promise<Page> =>
    (await service.get<Page>(`/v1/attention-entries?limit=500${query}`, { as })).body;
  const entryOf = async (id: string, as = AN): Promise<Entry | undefined> =>
    (await list('', as)).items.find((entry) => entry.id === id);
  const statusesOf = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort();

  it('shows no person; one entry does, with an audit row', async () => {
    const { id } = await declared(service, feverish());
    const page = await list();
    expect(JSON.stringify(page)).not.toMatch(/Nguyễn|000 ?0678|Khu vực/);
    expect(page.items.find((entry) => entry.id === id)).toMatchObject({ state: 'open', level: 'commune', version: 1 });
    const shown = await service.get(`/v1/attention-entries/${id}`, { as: AN });
    expect(shown).toMatchObject({ status: 200, body: { acts: [], declaration: { fullName: 'Nguyễn Thị Ví Dụ' } } });
    const audit = await service.database.query(
      `SELECT action FROM audit.entry WHERE object_id = $1 AND actor_id = 'officer-an'`,
      [id],
    );
    expect(audit).toEqual([{ action: 'declaration.read' }]);
  });

  it('is of the officer’s areas only', async () => {
    const { id } = await declared(service, feverish());
    expect(await entryOf(id, OTHER)).toBeUndefined();
    expect(await service.get(`/v1/attention-entries/${id}`, { as: OTHER })).toMatchObject({ status: 404 });
    expect(await act(id, 'takings', 1, OTHER)).toMatchObject({ status: 404 });
    expect((await list('&area=931', AN)).items).toEqual([]);
    expect((await list(`&area=${COMMUNE_OF_930}`, BINH)).items.map((entry) => entry.id)).toContain(id);
  });

  it('gives an entry to one of two officers, and tells the other who has it', async () => {
    const { id } = await declared(service, feverish());
    const answers = await Promise.all([act(id, 'takings', 1, AN), act(id, 'takings', 1, BINH)]);
    expect(statusesOf(answers)).toEqual([201, 409]);
    const loser = answers.find(({ status }) => status === 409);
    const { takenBy } = (await entryOf(id)) ?? {};
    expect(loser?.body).toMatchObject({ code: 'attention-entry-taken', detail: takenBy });
  });

  it('takes an entry once, however often the request comes, and not with another body', async () => {
    const { id } = await declared(service, feverish());
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => act(id, 'takings', 1, AN, {}, key)));
    expect(statusesOf(answers)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
    const call = newIdempotencyKey();
    expect(await act(id, 'calls', 2, AN, { outcome: 'no-answer' }, call)).toMatchObject({ status: 201 });
    expect(await act(id, 'calls', 2, AN, { outcome: 'reached' }, call)).toMatchObject({ status: 409 });
  });

  it('leads from open to decided, and the decision is a review of the declaration', async () => {
    const { id } = await declared(service, feverish());
    expect(await act(id, 'calls', 1, AN, { outcome: 'reached' })).toMatchObject({
      status: 422,
      body: { code: 'attention-entry-not-taken' },
    });
    await act(id, 'takings', 1);
    expect(await act(id, 'calls', 1, AN, { outcome: 'reached' })).toMatchObject({ status: 412 });
    expect(await act(id, 'calls', 2, AN, { outcome: 'wrong-number' })).toMatchObject({ status: 201 });
    expect(await entryOf(id)).toMatchObject({ state: 'called', version: 3, mine: true });
    const decision = { decision: 'sent-to-testing', note: 'Hẹn chiều nay' };
    expect(await act(id, 'decisions', 3, AN, decision)).toMatchObject({ status: 201, body: { version: 5 } });
    const { body } = await service.get<{ acts: object[]; declaration: object }>(`/v1/attention-entries/${id}`, {
      as: AN,
    });
    expect(body).toMatchObject({
      state: 'decided',
      acts: [
        { kind: 'taken', by: 'officer-an' },
        { kind: 'called', detail: 'wrong-number' },
        { kind: 'decided', detail: 'sent-to-testing', note: 'Hẹn chiều nay' },
      ],
      declaration: { decision: 'test-ordered', reviews: [{ decision: 'test-ordered', note: 'Hẹn chiều nay' }] },
    });
    expect(await act(id, 'takings', 5, BINH)).toMatchObject({ status: 422, body: { code: 'attention-entry-decided' } });
  });

  it('tells each decision’s own note to officers of the area, and to nobody else', async () => {
    const { id, code } = await declared(service, feverish());
    const decide = async (version: number, note?: string): Promise<void> => {
      await act(id, 'takings', version);
      const body = { decision: 'home-monitoring', ...(note !== undefined && { note }) };
      expect(await act(id, 'decisions', version + 1, AN, body)).toMatchObject({ status: 201 });
    };
    await decide(1, 'Gọi lần một');
    for (const note of [undefined, 'Gọi lần ba']) {
      const corrected = { ...declaration(feverish()), code };
      await service.post(`/v1/declarations/${id}/corrections`, { body: corrected });
      await decide((await entryOf(id))?.version ?? 0, note);
    }
    const { body } = await service.get<{ acts: { kind: string; note: string | null }[] }>(
      `/v1/attention-entries/${id}`,
      { as: BINH },
    );
    const decisions = body.acts.filter(({ kind }) => kind === 'decided');
    expect(decisions.map(({ note }) => note)).toEqual(['Gọi lần một', null, 'Gọi lần ba']);
    expect(await service.get(`/v1/attention-entries/${id}`, { as: OTHER })).toMatchObject({ status: 404 });
    const readers = await service.database.query<{ actor: string }>(
      `SELECT actor_id AS actor FROM audit.entry WHERE action = 'declaration.read' AND object_id = $1`,
      [id],
    );
    expect(readers).toEqual([{ actor: 'officer-binh' }]);
  });

  it.each([
    ['Số 12, tổ 5, kv. 3', 'Khu vực 3'],
    ['12/3 ấp Mỹ Hiệp xã Vị Trung', 'Ấp Mỹ Hiệp'],
    ['cạnh chợ Ví Dụ', null],
  ])('of somebody at %j is in the hamlet %j until an officer says another', async (address, hamlet) => {
    const { id } = await declared(service, feverish(address));
    const shown = async () => (await service.get<Entry>(`/v1/attention-entries/${id}`, { as: AN })).body;
    expect(await shown()).toMatchObject({ hamlet });
    await act(id, 'hamlets', 1, AN, { hamlet: 'Khu vực 9' });
    expect(await shown()).toMatchObject({ hamlet: 'Khu vực 9' });
  });

  it('is closed by a correction that clears, and opened by one that does not', async () => {
    const { id, code } = await declared(service, feverish());
    await act(id, 'takings', 1);
    const correct = (change: object) =>
      service.post(`/v1/declarations/${id}/corrections`, { body: { ...declaration(change), code } });
    expect(await correct({})).toMatchObject({ status: 201 });
    expect(await entryOf(id)).toBeUndefined();
    expect(await act(id, 'releases', 3)).toMatchObject({ status: 404 });
    await correct(feverish());
    expect(await entryOf(id)).toMatchObject({ state: 'open', takenBy: null });
  });

  it('moves up what nobody takes, and takes it back from who leaves it', async () => {
    const untaken = await declared(service, feverish());
    const left = await declared(service, feverish());
    await act(left.id, 'takings', 1);
    const levels = async (): Promise<unknown> =>
      Promise.all([untaken.id, left.id].map(async (id) => (await entryOf(id))?.level));
    const after = async (hours: number): Promise<void> => {
      const time = new Date(Date.parse('2021-08-11T00:05:00Z') + hours * 3_600_000).toISOString();
      const later = await service.another({ LACHAN_BUSINESS_TIME: time });
      await later.running.app.get(EscalateEntriesJob).run();
      await later.stop();
    };
    await after(3);
    expect(await levels()).toEqual(['commune', 'commune']);
    await after(5);
    expect(await levels()).toEqual(['district', 'commune']);
    await after(9);
    expect(await levels()).toEqual(['district', 'district']);
    expect(await entryOf(left.id)).toMatchObject({ state: 'open', takenBy: null });
    await after(18);
    expect(await levels()).toEqual(['province', 'district']);
    const { body } = await service.get<{ acts: object[] }>(`/v1/attention-entries/${untaken.id}`, { as: AN });
    expect(body.acts).toMatchObject([
      { kind: 'escalated', detail: 'not-taken', level: 'district', by: 'escalation' },
      { kind: 'escalated', detail: 'not-taken', level: 'province' },
    ]);
  });

  it('has the arrivals that a checkpoint announces, which are taken and decided like the rest', async () => {
    await openCheckpoints(service);
    const { code } = await declared(service, move({}, { destination: { communeCode: COMMUNE_OF_930 } }));
    const passage = await service.post<{ id: string }>('/v1/checkpoint-passages', {
      as: AT_CHECKPOINT,
      body: { checkpointCode: CHECKPOINT, direction: 'in', declarationCode: code, decision: 'approved' },
    });
    const { id } = passage.body;
    expect((await list('&source=arrival')).items).toMatchObject([{ id, state: 'open', level: 'commune', form: null }]);
    expect(await entryOf(id, OTHER)).toBeUndefined();
    await act(id, 'takings', 1);
    await act(id, 'calls', 2, AN, { outcome: 'reached' });
    const decision = { decision: 'home-monitoring', note: 'Ở nhà mẹ Thử' };
    expect(await act(id, 'decisions', 3, AN, decision)).toMatchObject({ status: 201, body: { version: 4 } });
    const shown = await service.get(`/v1/attention-entries/${id}`, { as: AN });
    expect(shown).toMatchObject({
      status: 200,
      body: {
        ...{ state: 'decided', version: 4, arrival: { checkpointCode: CHECKPOINT } },
        acts: [{ kind: 'taken' }, { kind: 'called' }, { kind: 'decided', note: 'Ở nhà mẹ Thử' }],
        declaration: { fullName: 'Nguyễn Thị Ví Dụ' },
      },
    });
    const audit = await service.database.query(`SELECT action FROM audit.entry WHERE action = 'arrival.read'`);
    expect(audit).toHaveLength(1);
  });

  it('comes page by page, the oldest first, with the counts of all states', async () => {
    const whole = await list();
    const seen: Entry[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Answer<Page> = await service.get<Page>(`/v1/attention-entries?limit=2${after}`, { as: AN });
      expect(page.body.counts).toEqual(whole.counts);
      seen.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    expect(seen.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
    for (const state of ['open', 'taken', 'called', 'decided'])
      expect((await list(`&state=${state}`)).items).toHaveLength(whole.counts[state] ?? -1);
    expect((await list('&olderThan=100')).items).toEqual([]);
  });

  it('goes to the community team hamlet by hamlet, and an officer can set what an address does not say', async () => {
    await declared(service, feverish('số 5, kv 7'));
    const lost = await declared(service, feverish('cạnh chợ Ví Dụ'));
    const team = async (query = '') =>
      (
        await service.get<{
          items: { id: string; hamlet: string | null; fullName: string }[];
          hamlets: { hamlet: string | null; count: number }[];
        }>(`/v1/covid-team/entries?commune=${COMMUNE_OF_930}${query}`, { as: TEAM })
      ).body;
    expect((await team('&hamlet=Khu%20v%E1%BB%B1c%207')).items).toMatchObject([{ fullName: 'Nguyễn Thị Ví Dụ' }]);
    expect((await team('&hamlet=unknown')).items.map(({ id }) => id)).toEqual([lost.id]);
    expect((await team()).hamlets.at(-1)).toEqual({ hamlet: null, count: 1 });
    expect(await act(lost.id, 'hamlets', 1, AN, { hamlet: 'chợ' })).toMatchObject({ status: 400 });
    expect(await act(lost.id, 'hamlets', 1, AN, { hamlet: 'KV 07' })).toMatchObject({ status: 201 });
    expect((await team('&hamlet=Khu%20v%E1%BB%B1c%207')).items).toHaveLength(2);
    expect(await service.get(`/v1/covid-team/entries?commune=${COMMUNE_OF_931}`, { as: TEAM })).toMatchObject({
      status: 404,
    });
    const audit = await service.database.query(`SELECT DISTINCT action FROM audit.entry WHERE actor_id = 'team'`);
    expect(audit).toEqual([{ action: 'covid-team.listed' }]);
  });
});
