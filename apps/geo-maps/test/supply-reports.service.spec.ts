import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CapturedOutput, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { ForgetReportersJob } from '../src/supply-reports/forget-reporters.job.js';
import { officerOf } from './running-geo-maps.js';
import { OF_930, OF_931, PROVINCE, registered, RunningSupply, show } from './running-supply.js';

interface Taken {
  id: string;
  token: string;
  state: { value: string; source: string | null; since: string | null };
  code?: string;
  errors?: { path: string }[];
}

interface Listed {
  items: { id: string; supplyPointId: string; heard: boolean; phoneContradictions: number; decision: string | null }[];
  nextCursor: string | null;
}

let supply: RunningSupply;
let service: ServiceInTest;
beforeAll(async () => {
  supply = await RunningSupply.start();
  ({ service } = supply);
});
afterAll(() => supply.stop());

let phones = 0;
const newPhone = (): string => `03007${String((phones += 1)).padStart(5, '0')}`;
const report = (id: string, body: object, at = service, key = newIdempotencyKey()) =>
  at.post<Taken>(`/v1/supply-points/${id}/reports`, { body, key });
const officially = (id: string, kind: string, at = service, as = OF_930) =>
  at.post<Taken>(`/v1/supply-points/${id}/reports`, { as, body: { kind } });
/** By a phone that is verified for the first time. */
const byPhone = async (id: string, kind: string, at = service, phone = newPhone()): Promise<Taken> => {
  const code = await supply.codeFor(phone, at);
  const taken = await report(id, { kind, phone, code }, at);
  if (taken.status !== 201) throw new Error(JSON.stringify(taken.body));
  return taken.body;
};
const shown = async (id: string, at = service): Promise<string> => (await show(at, id)).body.state.value;
const listed = async (query: string, as = OF_930): Promise<Listed> =>
  (await service.get<Listed>(`/v1/supply-reports?${query}`, { as })).body;
const decide = (id: string, decision: string, as = OF_930) =>
  service.post<{ decision: string; code?: string }>(`/v1/supply-reports/${id}/decisions`, {
    ...{ as, key: null, body: { decision } },
  });

describe('a phone', () => {
  it('reports by the code that came to it, and on the same day by the token alone', async () => {
    const id = await registered(service);
    const phone = newPhone();
    const code = await supply.codeFor(phone);
    const first = await report(id, { kind: 'open', phone, code });
    expect(first).toMatchObject({
      status: 201,
      body: { kind: 'open', state: { value: 'open', source: 'citizen' }, token: expect.any(String) },
    });
    const second = await report(id, { kind: 'out-of', goods: ['rice'], token: first.body.token });
    expect(second).toMatchObject({ status: 201, body: { token: first.body.token } });
    expect((await show(service, id)).body).toMatchObject({
      state: { value: 'open', source: 'citizen', confidence: 0.5 },
      goods: [{ good: 'rice', value: 'out-of-stock' }],
      statements: [
        { source: 'citizen', kind: 'out-of', goods: ['rice'] },
        { source: 'citizen', kind: 'open', goods: [] },
      ],
    });
    // Past midnight in Vietnam the token has ended.
    const tomorrow = await supply.at('2021-08-11T17:00:00Z');
    const ended = await report(id, { kind: 'open', token: first.body.token }, tomorrow);
    expect(ended).toMatchObject({ status: 422, body: { code: 'report-token-ended', errors: [{ path: 'token' }] } });
  });

  it('is taken once where the same request comes several times, and 409 with another body', async () => {
    const id = await registered(service);
    const phone = newPhone();
    const code = await supply.codeFor(phone);
    const key = newIdempotencyKey();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => report(id, { kind: 'open', phone, code }, service, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await service.count(`geo_maps.supply_report WHERE point_id = '${id}'`)).toBe(1);
    expect(await report(id, { kind: 'closed', phone, code }, service, key)).toMatchObject({ status: 409 });
  });

  it('is refused for a wrong code, for a code of another phone, for one told before, and after five wrong ones', async () => {
    const id = await registered(service);
    const [phone, other] = [newPhone(), newPhone()];
    const [code, others] = [await supply.codeFor(phone), await supply.codeFor(other)];
    const wrong = code === '000000' ? '000001' : '000000';
    const refusal = { status: 422, body: { code: 'report-code-wrong', errors: [{ path: 'code' }] } };
    if (others !== code) expect(await report(id, { kind: 'open', phone, code: others })).toMatchObject(refusal);
    expect(await report(id, { kind: 'open', phone, code })).toMatchObject({ status: 201 });
    expect(await report(id, { kind: 'open', phone, code })).toMatchObject(refusal);
    expect(await report(id, { kind: 'open', phone: newPhone(), code })).toMatchObject(refusal);
    const next = await supply.codeFor(phone);
    for (let times = 0; times < 5; times += 1)
      expect(await report(id, { kind: 'open', phone, code: next === wrong ? '000002' : wrong })).toMatchObject(refusal);
    expect(await report(id, { kind: 'open', phone, code: next })).toMatchObject(refusal);
  });

  it('is sent no more than ten codes without telling one, and one for equal requests', async () => {
    const phone = newPhone();
    const key = newIdempotencyKey();
    const ask = (idempotencyKey?: string) =>
      service.post('/v1/supply-reports/codes', { body: { phone }, ...(idempotencyKey && { key: idempotencyKey }) });
    const equal = await Promise.all([ask(key), ask(key), ask(key)]);
    expect(equal.map(({ status }) => status)).toEqual([202, 202, 202]);
    for (let times = 1; times < 10; times += 1) expect((await ask()).status).toBe(202);
    expect(await ask()).toMatchObject({ status: 429, body: { code: 'report-codes-too-many' } });
    expect(await supply.codesTo(phone)).toHaveLength(10);
  });

  it('reports five times a day, also where ten come at once, and again after midnight in Vietnam', async () => {
    const id = await registered(service);
    const phone = newPhone();
    const evening = await supply.at('2021-08-11T16:58:00Z');
    const { token } = await byPhone(id, 'open', evening, phone);
    const many = await Promise.all(Array.from({ length: 10 }, () => report(id, { kind: 'open', token }, evening)));
    expect(many.filter(({ status }) => status === 201)).toHaveLength(4);
    const refused = many.find(({ status }) => status === 429);
    expect(refused?.body.code).toBe('too-many-reports-today');
    expect(Number(refused?.headers.get('retry-after'))).toBeLessThanOrEqual(120);
    // It is no other phone because it is written otherwise, and verified anew.
    const code = await supply.codeFor(phone, evening);
    const written = `+84${phone.slice(1)}`;
    expect(await report(id, { kind: 'open', phone: written, code }, evening)).toMatchObject({ status: 429 });
    const midnight = await supply.at('2021-08-11T17:00:00Z');
    const anew = await supply.codeFor(phone, midnight);
    expect(await report(id, { kind: 'open', phone, code: anew }, midnight)).toMatchObject({ status: 201 });
  });

  it.each([
    ['by nobody', { kind: 'open' }, 'phone'],
    ['without the code', { kind: 'open', phone: '0300799999' }, 'code'],
    ['by a phone that is none', { kind: 'open', phone: '12', code: '123456' }, 'phone'],
    ['with a code that is none', { kind: 'open', phone: '0300799999', code: '12' }, 'code'],
    ['by a token of nobody', { kind: 'open', token: 'abc' }, 'token'],
    ['that says nothing', { phone: '0300799999', code: '123456' }, 'kind'],
    ['of no goods', { kind: 'has', phone: '0300799999', code: '123456' }, 'goods'],
    ['of goods that are closed', { kind: 'closed', goods: ['rice'], phone: '0300799999', code: '123456' }, 'goods'],
  ])('is told which field is wrong of a report %s', async (_, body, path) => {
    const refused = await report(await registered(service), body);
    expect([400, 422]).toContain(refused.status);
    expect(refused.body.errors?.map((fault) => fault.path)).toContain(path);
  });

  it('reports of no point that is not there', async () => {
    const phone = newPhone();
    const code = await supply.codeFor(phone);
    const nowhere = '01890000-0000-7000-8000-000000000000';
    expect(await report(nowhere, { kind: 'open', phone, code })).toMatchObject({ status: 404 });
    // The code was not lost by it.
    expect(await report(await registered(service), { kind: 'open', phone, code })).toMatchObject({ status: 201 });
  });
});

describe('the state of a point', () => {
  it('is closed by three phones within two hours; before, it is disputed; after ninety minutes nobody knows', async () => {
    const id = await registered(service);
    await byPhone(id, 'closed');
    expect(await shown(id)).toBe('disputed');
    await byPhone(id, 'closed', await supply.at('2021-08-11T04:00:00Z'));
    const third = await supply.at('2021-08-11T04:55:00Z');
    expect((await byPhone(id, 'closed', third)).state).toMatchObject({ value: 'closed', source: 'citizen' });
    expect(await shown(id, await supply.at('2021-08-11T06:24:00Z'))).toBe('closed');
    expect(await shown(id, await supply.at('2021-08-11T06:26:00Z'))).toBe('unknown');
  });

  it('is not closed by three phones that need longer than two hours', async () => {
    const id = await registered(service);
    await byPhone(id, 'closed');
    await byPhone(id, 'closed', await supply.at('2021-08-11T04:00:00Z'));
    const third = await supply.at('2021-08-11T05:01:00Z');
    expect((await byPhone(id, 'closed', third)).state.value).toBe('disputed');
  });

  it('is what an officer says, disputed by a phone that says otherwise, and fades until nobody knows', async () => {
    const id = await registered(service);
    expect((await officially(id, 'closed')).body).toMatchObject({
      state: { value: 'closed', source: 'officer' },
      token: null,
    });
    expect(await shown(id, await supply.at('2021-08-12T04:00:00Z'))).toBe('closed');
    expect(await shown(id, await supply.at('2021-08-12T06:00:00Z'))).toBe('unknown');
    await byPhone(id, 'open');
    expect(await shown(id)).toBe('disputed');
    await officially(id, 'closed');
    expect(await shown(id)).toBe('closed');
  });

  it('is said by officers of the area, and by no other', async () => {
    const id = await registered(service);
    expect(await officially(id, 'closed', service, OF_931)).toMatchObject({ status: 404 });
    const reader = { ...officerOf('930'), scopes: ['supply-points:read'] };
    const refused = await officially(id, 'closed', service, reader);
    expect(refused).toMatchObject({ status: 422, body: { code: 'report-phone-missing' } });
    const acts = await service.database.query(
      `SELECT actor_id AS actor FROM audit.entry WHERE action = 'supply-point.stated' AND object_id = $1`,
      [id],
    );
    expect(acts).toEqual([]);
    await officially(id, 'closed');
    const events = await service.database.query(
      `SELECT data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position DESC LIMIT 1`,
      [id],
    );
    const data = { day: '2021-08-11', kind: 'market', communeCode: '31321', source: 'officer', says: 'closed' };
    expect(events).toEqual([{ data: { ...data, goods: [], value: 'closed' } }]);
  });
});

describe('a phone that was contradicted', () => {
  it('at three points is kept and counts for nothing, is not told so, and is heard again after a month', async () => {
    const phone = newPhone();
    const { token } = await byPhone(await registered(service), 'open', service, phone);
    for (let times = 0; times < 3; times += 1) {
      const id = await registered(service);
      await officially(id, 'open');
      expect(await report(id, { kind: 'closed', token })).toMatchObject({
        status: 201,
        body: { state: { value: 'disputed' } },
      });
    }
    const id = await registered(service);
    expect(await report(id, { kind: 'open', token })).toMatchObject({
      status: 201,
      body: { state: { value: 'unknown' } },
    });
    expect(await shown(id)).toBe('unknown');
    expect((await listed(`point=${id}`)).items).toMatchObject([{ heard: false, phoneContradictions: 3 }]);
    expect(await service.count(`geo_maps.supply_statement WHERE point_id = '${id}'`)).toBe(0);
    const later = await supply.at('2021-09-11T03:00:00Z');
    expect((await byPhone(id, 'open', later, phone)).state.value).toBe('open');
  });

  it('is so by an officer who decides on its report, whose word is then gone from the map', async () => {
    const id = await registered(service);
    const { id: reportId } = await byPhone(id, 'open');
    expect(await shown(id)).toBe('open');
    expect(await decide(reportId, 'contradicted', OF_931)).toMatchObject({ status: 404 });
    expect(await decide(reportId, 'contradicted')).toMatchObject({ status: 200, body: { decision: 'contradicted' } });
    expect(await shown(id)).toBe('unknown');
    expect(await decide(reportId, 'contradicted')).toMatchObject({ status: 200 });
    expect(await decide(reportId, 'believed')).toMatchObject({ status: 409, body: { code: 'supply-report-decided' } });
    expect((await listed(`point=${id}`)).items).toMatchObject([{ decision: 'contradicted', phoneContradictions: 1 }]);
    const acts = await service.database.query(`SELECT action FROM audit.entry WHERE object_id = $1`, [reportId]);
    expect(acts).toEqual([{ action: 'supply-report.decided' }]);
  });
});

describe('the statements that are told with a point', () => {
  const told = async (id: string): Promise<string[]> => {
    const { body } = await service.get<{ statements: { kind: string; goods: string[] }[] }>(`/v1/supply-points/${id}`);
    return body.statements.map(({ kind, goods }) => [kind, ...goods].join(' '));
  };

  it('have no word that an officer found untrue, and every other, also one that says the same', async () => {
    const id = await registered(service);
    const untrue = await byPhone(id, 'open');
    await byPhone(id, 'open');
    const believed = await byPhone(id, 'closed');
    expect(await told(id)).toEqual(['closed', 'open', 'open']);
    await decide(untrue.id, 'contradicted');
    await decide(believed.id, 'believed');
    expect(await told(id)).toEqual(['closed', 'open']);
    await decide(untrue.id, 'contradicted');
    expect(await told(id)).toEqual(['closed', 'open']);
    expect(await service.count(`geo_maps.supply_statement WHERE point_id = '${id}'`)).toBe(3);
  });

  it('have none of goods that was untrue', async () => {
    const id = await registered(service);
    const { token } = await byPhone(id, 'open');
    const { body } = await report(id, { kind: 'out-of', goods: ['rice'], token });
    expect(await told(id)).toEqual(['out-of rice', 'open']);
    await decide(body.id, 'contradicted');
    expect(await told(id)).toEqual(['open']);
  });
});

describe('the list of reports', () => {
  it('is of the own areas, the newest first, page by page', async () => {
    const id = await registered(service, { communeCode: '31340' });
    const ids: string[] = [];
    for (let times = 0; times < 3; times += 1) ids.unshift((await byPhone(id, 'open')).id);
    await officially(id, 'open', service, PROVINCE);
    const first = await listed('commune=31340&limit=2', OF_931);
    expect(first.items.map((one) => one.id)).toEqual(ids.slice(0, 2));
    const second = await listed(`commune=31340&limit=2&cursor=${first.nextCursor}`, OF_931);
    expect(second).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null });
    expect((await listed('commune=31340', OF_930)).items).toEqual([]);
    await decide(ids[0]!, 'believed', PROVINCE);
    expect((await listed('commune=31340&status=undecided', OF_931)).items.map((one) => one.id)).toEqual(ids.slice(1));
    expect((await service.get('/v1/supply-reports')).status).toBe(401);
  });
});

describe('the phone of whoever reports', () => {
  it('is in no answer, no event, no table and no log', async () => {
    const output = new CapturedOutput();
    const loud = await service.another({ LOG_LEVEL: 'debug' });
    const phone = '0300788888';
    try {
      const id = await registered(service);
      const taken = await byPhone(id, 'open', loud, phone);
      const [point, list] = [await show(loud, id), await listed(`point=${id}`)];
      const answers = JSON.stringify([taken, point.body, list]);
      expect(answers).not.toContain(phone.slice(1));
      expect(output.text).toContain('/v1/supply-points/:id/reports');
      expect(output.text).not.toContain(phone.slice(1));
    } finally {
      await loud.stop();
      output.release();
    }
    const tables = await service.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('geo_maps', 'messaging', 'audit') AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')`,
    );
    expect(tables.map(({ name }) => name)).toContain('geo_maps.supply_report');
    for (const { name } of tables)
      expect(await service.count(`${name} AS row WHERE row::text LIKE '%${phone.slice(1)}%'`)).toBe(0);
  });

  it('is forgotten a month after its last report, and what it said is nobody’s', async () => {
    const id = await registered(service);
    const { id: reportId } = await byPhone(id, 'open');
    const known = `geo_maps.supply_reporter r WHERE EXISTS (SELECT FROM geo_maps.supply_statement)`;
    const [before, statements] = [await service.count(known), await service.count('geo_maps.supply_statement')];
    expect(before).toBeGreaterThan(0);
    const forget = async (time: string) =>
      (await supply.at(time)).running.app.get(ForgetReportersJob, { strict: false }).run();
    const left = () => service.count(`geo_maps.supply_report WHERE id = '${reportId}'`);
    await forget('2021-09-10T16:59:00Z');
    expect(await left()).toBe(1);
    await forget('2021-09-10T17:01:00Z');
    expect(await left()).toBe(0);
    await forget('2021-10-20T00:00:00Z');
    expect(await service.count('geo_maps.supply_reporter')).toBe(0);
    expect(await service.count('geo_maps.supply_report')).toBe(0);
    expect(await service.count('geo_maps.supply_judgement')).toBe(0);
    expect(await service.count('geo_maps.supply_statement')).toBe(statements);
  });
});
