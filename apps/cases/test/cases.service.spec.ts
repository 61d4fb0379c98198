import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import { clientActor } from '#libs/testing';
import { CDC, result, RunningCases, SECOND } from './running-cases.js';
import type { ToldPerson } from './testing-double.js';

interface Case {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly classification: string;
  readonly maskedName: string;
  readonly nationalCode: string | null;
  readonly detectedIn: string;
  readonly results: { standing: boolean; value: string }[];
  readonly history: { act: string; note: string | null }[];
}

let cases: RunningCases;
beforeAll(async () => {
  cases = await RunningCases.start();
});
afterAll(() => cases.stop());

const somebody = (change: Partial<ToldPerson> = {}): ToldPerson => ({
  personId: randomUUID(),
  fullName: 'Nguyễn Thử An',
  collectedAt: '2021-08-10T01:00:00Z',
  ct: 22.5,
  ...change,
});
const listed = async (query = '', as: Actor = CDC) =>
  (await cases.service.get<{ items: Case[] }>(`/v1/cases?limit=500${query}`, { as })).body.items;
const show = async (id: string, as: Actor = CDC) => (await cases.service.get<Case>(`/v1/cases/${id}`, { as })).body;
const ofPerson = async ({ personId }: ToldPerson): Promise<Case[]> => {
  const rows = await cases.service.database.query<{ id: string }>(
    'SELECT id FROM cases.registered_case WHERE person_id = $1 ORDER BY opened_at, id',
    [personId],
  );
  return Promise.all(rows.map(({ id }) => show(id)));
};
const act = async (id: string, path: string, body: object, as: Actor = CDC) => {
  const { version } = await show(id);
  return cases.service.post<{ version: number; code?: string }>(`/v1/cases/${id}/${path}`, {
    as,
    body,
    headers: { 'if-match': `"${version}"` },
  });
};
const events = (id: string) =>
  cases.service.database.query<{ type: string; data: { before?: object; after?: object } }>(
    `SELECT type, (data::jsonb) AS data FROM messaging.event WHERE aggregate_id = $1 ORDER BY aggregate_version`,
    [id],
  );

async function opened(person = somebody()): Promise<{ person: ToldPerson; id: string; specimenId: string }> {
  const specimenId = await cases.released(person);
  await cases.follow();
  const [found] = await ofPerson(person);
  return { person, id: found!.id, specimenId };
}

describe('a positive result', () => {
  it('opens a case of the person that testing tells, and asks as this service itself', async () => {
    const { id, specimenId } = await opened();
    expect(await show(id)).toMatchObject({
      ...{ classification: 'confirmed', status: 'active', way: 'pcr-positive', detectedIn: '31318', day: '2021-08-11' },
      ...{ origin: 'community', responsible: '31318', late: false },
      person: { fullName: 'Nguyễn Thử An', phone: '0301234567' },
    });
    const { path, token } = cases.testing.asked.find((asked) => asked.path.includes(specimenId))!;
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object;
    expect(path).toBe(`/internal/specimens/${specimenId}/person?resultVersion=1`);
    expect(claims).toMatchObject({ kind: 'system', sub: 'cases', scope: 'specimen-people:read', areas: [] });
    expect(await events(id)).toMatchObject([{ type: 'vn.lachan.cases.case-opened.v1' }]);
  });

  it('waits while testing is away, and is not lost', async () => {
    const person = somebody();
    cases.testing.away(true);
    await cases.released(person);
    await cases.follow();
    expect(await ofPerson(person)).toEqual([]);
    cases.testing.away(false);
    await cases.service.database.query('UPDATE cases.detection SET next_try_at = $1 WHERE done_at IS NULL', [
      new Date(0),
    ]);
    await cases.follow();
    expect(await ofPerson(person)).toHaveLength(1);
  });

  it('joins the open case of the person, and opens no second', async () => {
    const { person, id } = await opened();
    await cases.released(person);
    await cases.follow();
    await cases.follow();
    expect(await ofPerson(person)).toMatchObject([{ id, results: [{}, {}] }]);
  });

  it.each(['follow-up', 'retest'] as const)('of a %s opens nothing', async (reason) => {
    const person = somebody();
    const specimenId = await cases.released(person, { specimen: { ...result.specimen, reason } });
    await cases.follow();
    expect(await ofPerson(person)).toEqual([]);
    await cases.withdrawn(specimenId);
    await cases.follow();
    expect(await ofPerson(person)).toEqual([]);
  });

  it('of a rapid test makes a suspect, whom a PCR confirms', async () => {
    const person = somebody();
    await cases.released(person, { method: 'rapid-antigen' });
    await cases.follow();
    const [suspect] = await ofPerson(person);
    expect(suspect).toMatchObject({ classification: 'suspect', way: null });
    expect((await listed('&classification=suspect&status=active')).map(({ id }) => id)).toContain(suspect!.id);
    await cases.released(person);
    await cases.follow();
    expect(await ofPerson(person)).toMatchObject([
      { id: suspect!.id, classification: 'confirmed', way: 'pcr-positive' },
    ]);
  });
});

describe('a corrected result', () => {
  it('takes the case back, and the event says what was counted before', async () => {
    const { id, specimenId } = await opened();
    await cases.amended(specimenId, {}, { value: 'negative' });
    await cases.follow();
    expect(await show(id)).toMatchObject({ status: 'withdrawn' });
    const [, changed] = await events(id);
    expect(changed).toMatchObject({
      type: 'vn.lachan.cases.case-changed.v1',
      data: { before: { status: 'active' }, after: { status: 'withdrawn' } },
    });
  });

  it('brings it back when it is corrected again', async () => {
    const { id, specimenId } = await opened();
    await cases.withdrawn(specimenId);
    await cases.amended(specimenId, { value: 'negative' }, { value: 'positive', version: 3 });
    await cases.follow();
    expect(await show(id)).toMatchObject({ status: 'active', classification: 'confirmed' });
  });

  it('leaves a case that stands on another result', async () => {
    const { person, id, specimenId } = await opened();
    await cases.released(person, { method: 'rapid-antigen' });
    await cases.follow();
    await cases.withdrawn(specimenId);
    await cases.follow();
    expect(await show(id)).toMatchObject({ status: 'active', classification: 'suspect' });
  });
});

describe('an outcome', () => {
  const sample = (sampledAt: string) => ({ sampledAt, value: 'negative' });

  it('in recovery follows the dated rule, or the document of a hospital', async () => {
    const { id } = await opened(somebody({ collectedAt: '2021-07-20T01:00:00Z' }));
    const day = '2021-08-11';
    const one = await act(id, 'recoveries', { day, samples: [sample('2021-08-09T01:00:00Z')] });
    expect([one.status, one.body.code]).toEqual([422, 'recovery-samples-missing']);
    const samples = [sample('2021-08-09T01:00:00Z'), sample('2021-08-10T01:00:00Z')];
    expect((await act(id, 'recoveries', { day, samples })).status).toBe(201);
    expect(await show(id)).toMatchObject({ status: 'recovered', endedDay: day });
    const byHospital = await opened();
    const decided = await act(byHospital.id, 'recoveries', { day, document: '12/GRV-BVDK' });
    expect(decided.status).toBe(201);
  });

  it('in death takes two persons, and the day twice', async () => {
    const { id } = await opened();
    const death = { day: '2021-08-11' };
    expect((await act(id, 'death-confirmations', death)).body.code).toBe('death-not-reported');
    await act(id, 'deaths', { ...death, note: 'Bệnh viện báo qua điện thoại' });
    expect((await act(id, 'death-confirmations', death)).body.code).toBe('second-person-needed');
    expect((await act(id, 'death-confirmations', { day: '2021-08-10' }, SECOND)).body.code).toBe('death-day-differs');
    expect((await act(id, 'death-confirmations', death, SECOND)).status).toBe(201);
    const shown = await show(id);
    expect(shown).toMatchObject({ status: 'died', endedDay: '2021-08-11' });
    expect(shown.history.find(({ act: done }) => done === 'death-reported')?.note).toBe('Bệnh viện báo qua điện thoại');
  });

  it('of a suspect may be that he is no case; a confirmed one is never ruled out', async () => {
    const person = somebody();
    await cases.released(person, { method: 'rapid-antigen' });
    await cases.follow();
    const [suspect] = await ofPerson(person);
    expect((await act(suspect!.id, 'rulings-out', { note: 'PCR âm tính' })).status).toBe(201);
    const { id } = await opened();
    expect((await act(id, 'rulings-out', { note: 'x' })).body.code).toBe('case-not-suspect');
  });

  it('is told once of any number of equal requests', async () => {
    const { id } = await opened();
    const headers = { 'if-match': '"1"', 'idempotency-key': 'one-key-for-all-of-them' };
    const body = { day: '2021-08-11', provinceCode: '79' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        cases.service.post<{ id: string }>(`/v1/cases/${id}/moves`, { as: CDC, body, headers, key: null }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body: { id: made } }) => made)).size).toBe(1);
  });
});

describe('a transfer', () => {
  it('moves who may act and who may read, and no figure', async () => {
    const { id } = await opened();
    const home = clientActor('home', ['cases:read', 'cases:write'], ['31318']);
    const away = clientActor('away', ['cases:read', 'cases:write'], ['31340']);
    const third = clientActor('third', ['cases:read'], ['31363']);
    expect((await cases.service.get(`/v1/cases/${id}`, { as: away })).status).toBe(404);
    await act(id, 'transfers', { communeCode: '31340', responsible: '31340' }, home);
    expect((await cases.service.get(`/v1/cases/${id}`, { as: away })).status).toBe(200);
    expect((await cases.service.get(`/v1/cases/${id}`, { as: home })).status).toBe(404);
    await act(id, 'transfers', { communeCode: '31363' }, away);
    expect((await cases.service.get(`/v1/cases/${id}`, { as: third })).status).toBe(200);
    expect(await show(id)).toMatchObject({
      detectedIn: '31318',
      stayingIn: { communeCode: '31363' },
      responsible: '31340',
    });
    expect(await events(id)).toHaveLength(1);
  });
});

describe('two cases of one person', () => {
  it('are shown once an officer of testing has merged the people, and joined by an officer here', async () => {
    const [first, second] = [await opened(), await opened()];
    expect((await act(second.id, 'joins', { into: first.id })).body.code).toBe('case-of-another-person');
    await cases.merged(first.person.personId, second.person.personId);
    expect((await listed('&doubled=true')).map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect((await act(second.id, 'joins', { into: first.id })).status).toBe(201);
    expect(await show(second.id)).toMatchObject({ status: 'withdrawn', duplicateOf: first.id });
    expect((await show(first.id)).results).toHaveLength(2);
    // Testing answers for either of the two as the one that was kept.
    await cases.released({ ...second.person, personId: first.person.personId });
    await cases.follow();
    expect((await show(first.id)).results).toHaveLength(3);
  });
});

describe('the national code', () => {
  it('is entered once, and belongs to one case', async () => {
    const [first, second] = [await opened(), await opened()];
    expect((await act(first.id, 'codes', { nationalCode: 'bn 27880' })).status).toBe(201);
    expect(await show(first.id)).toMatchObject({ nationalCode: 'BN27880' });
    expect((await act(second.id, 'codes', { nationalCode: 'BN27880' })).body.code).toBe('national-code-taken');
    const faulty = await act(second.id, 'codes', { nationalCode: '27880' });
    expect(faulty).toMatchObject({ status: 400, body: { errors: [{ path: 'nationalCode' }] } });
  });
});

describe('who sees a case', () => {
  it('sees masked names in the list, and is written down when reading one', async () => {
    const { id } = await opened();
    const [one] = (await listed()).filter((item) => item.id === id);
    expect(one?.maskedName).not.toContain('An');
    await show(id);
    const rows = await cases.service.database.query(
      `SELECT actor_id FROM audit.entry WHERE object_kind = 'case' AND object_id = $1 AND action = 'case.read'`,
      [id],
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('holds the scope', async () => {
    const { id } = await opened();
    const analyst = clientActor('analyst', ['reports:read'], ['93']);
    expect((await cases.service.get('/v1/cases', { as: analyst })).status).toBe(403);
    const reader = clientActor('reader', ['cases:read'], ['93']);
    expect((await act(id, 'reopenings', { note: 'x' }, reader)).status).toBe(403);
  });
});
