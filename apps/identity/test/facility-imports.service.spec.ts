import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  clientActor,
  eventuallyHolds,
  newIdempotencyKey,
  ServiceInTest,
  testBroker,
  xlsxOf,
  type TestBroker,
} from '#libs/testing';
import type { ImportProgress } from '#libs/http';
import { topicsToEnsure } from '#libs/messaging';
import { publishedEvents } from '../src/published-events.js';
import { RunningIdentity } from './running-identity.js';

const SCOPES = ['facilities:read', 'facilities:write'];
const PROVINCE = clientActor('administrator', SCOPES, ['93']);
const OF_930 = clientActor('officer', SCOPES, ['930']);
const PATH = '/v1/facilities/imports';
const PATIENCE = { withinMs: 30_000 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('files of facilities', () => {
  let broker: TestBroker;
  let identity: RunningIdentity;
  /** What runs when the first process has gone. */
  let successor: ServiceInTest | undefined;

  beforeAll(async () => {
    broker = await testBroker('embedded');
    await broker.broker.ensureTopics(topicsToEnsure('identity', publishedEvents));
    identity = await RunningIdentity.start({ ...broker.env }, {}, true);
  });

  afterAll(async () => {
    await successor?.stop();
    await identity.stop();
    await broker.close();
  });

  const sendFile = (file: string | Buffer, { type = 'text/csv', as = PROVINCE, key = newIdempotencyKey() } = {}) =>
    identity.service.post<ImportProgress>(PATH, { as, body: file, key, headers: { 'content-type': type } });
  const progressOf = async (id: string, as = PROVINCE) =>
    (await identity.service.get<ImportProgress>(`${PATH}/${id}`, { as })).body;
  const finished = async (id: string, as = PROVINCE): Promise<ImportProgress> => {
    await eventuallyHolds(async () => expect((await progressOf(id, as)).state).toBe('finished'), PATIENCE);
    return progressOf(id, as);
  };
  const refusedCsv = async (id: string, language = 'en', as = PROVINCE) =>
    (await identity.service.get<string>(`${PATH}/${id}/refused.csv`, { as, headers: { 'accept-language': language } }))
      .body;
  const facility = async (code: string) =>
    (await identity.service.get<Record<string, unknown>>(`/v1/facilities/${code}`, { as: PROVINCE })).body;
  const eventsOf = async (prefix: string): Promise<number> => {
    const [row] = await identity.service.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM messaging.event WHERE aggregate_id LIKE $1`,
      [`${prefix}%`],
    );
    return row?.count ?? 0;
  };

  it('are taken in row by row from XLSX with Vietnamese headers', async () => {
    const file = xlsxOf([
      ['Mã cơ sở', 'Tên cơ sở', 'Loại', 'Mã xã', 'Vĩ độ', 'Kinh độ', 'Mã quốc gia', 'Sức chứa'],
      ['X-1', 'Trạm thử một', 'health-station; testing-point', 31318, 9.78, 105.46, 'health-insurance=93001', ''],
      ['X-2', 'Khu cách ly thử', 'quarantine-facility', 31321, '', '', '', 120],
    ]);
    const answer = await sendFile(file, { type: XLSX });
    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toBe(`${PATH}/${answer.body.id}`);
    expect(await finished(answer.body.id)).toMatchObject({ rows: 2, created: 2, refused: 0 });
    expect(await facility('X-1')).toMatchObject({
      ...{ kinds: ['health-station', 'testing-point'], communeCode: '31318', latitude: 9.78 },
      nationalCodes: { 'health-insurance': '93001' },
      capacity: null,
    });
    expect(await facility('X-2')).toMatchObject({ kinds: ['quarantine-facility'], capacity: 120 });
  });

  it('say of each row that is refused why, so that it can be mended and sent again', async () => {
    const header = 'code,name,kinds,communeCode,contactPhone';
    const rows = ['R-1,Trạm,health-station,31318,0300000009', 'r 2,Trạm,castle,31318,', 'R-3,Trạm,school,99999,'];
    const { body } = await sendFile([header, ...rows].join('\n'));
    expect(await finished(body.id)).toMatchObject({ rows: 3, created: 1, refused: 2 });
    const csv = await refusedCsv(body.id);
    const [titles, second, third] = csv.split('\r\n');
    expect(titles).toBe(`row,${header},reasons,row_id`);
    expect(second).toMatch(/^3,r 2,Trạm,castle,31318,,.*code: Is malformed.*kinds\[0\]: Is not one of/);
    expect(third).toMatch(/^4,R-3,.*communeCode: There is no such commune/);
    expect(await refusedCsv(body.id, 'vi')).toContain('communeCode: Không có xã');
    const mended = csv.replace('r 2', 'R-2').replace('castle', 'school').replace('99999', '31321');
    const again = await sendFile(mended);
    expect(await finished(again.body.id)).toMatchObject({ rows: 2, created: 2, refused: 0 });
  });

  it('change nothing when they are sent again, whatever the key, and little when little has changed', async () => {
    const file = 'code,name,kinds,communeCode\nS-1,Một,school,31318\nS-2,Hai,school,31318\n';
    const first = await sendFile(file);
    await finished(first.body.id);
    const again = await sendFile(file);
    expect(again.status).toBe(202);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body.id).toBe(first.body.id);
    const other = await sendFile(file.replace('Hai', 'Ba'));
    expect(await finished(other.body.id)).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
    expect(await facility('S-1')).toMatchObject({ version: 1 });
    expect(await eventsOf('S-')).toBe(3);
  });

  it('are stored once by ten requests at once, and a key serves one file', async () => {
    const [file, key] = ['code,name,kinds,communeCode\nT-1,Một,school,31318\n', newIdempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendFile(file, { key })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await sendFile(file.replace('Một', 'Hai'), { key })).status).toBe(409);
  });

  it('are decided by the rights of whoever sent them, and shown to nobody else', async () => {
    const { body } = await sendFile('code,name,kinds,communeCode\nA-1,Một,school,31318\nA-2,Hai,school,31340\n', {
      as: OF_930,
    });
    expect(await finished(body.id, OF_930)).toMatchObject({ created: 1, refused: 1 });
    expect((await identity.service.get(`${PATH}/${body.id}`, { as: PROVINCE })).status).toBe(404);
    expect((await identity.service.get(`${PATH}/${body.id}/refused.csv`, { as: PROVINCE })).status).toBe(404);
  });

  it('can be watched as server-sent events until all rows are decided', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `E-${n},Trạm ${n},school,31318`);
    const { body } = await sendFile(['code,name,kinds,communeCode', ...rows].join('\n'));
    const answer = await identity.service.get<string>(`${PATH}/${body.id}`, {
      as: PROVINCE,
      headers: { accept: 'text/event-stream' },
    });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const events = answer.body.trim().split('\n\n');
    expect(events.every((event) => event.startsWith('event: progress\ndata: {'))).toBe(true);
    expect(events.at(-1)).toContain('"state":"finished"');
    expect(events.at(-1)).toContain('"created":30');
  });

  it.each<[string, string | Buffer, string, number, string]>([
    ['no file', '', 'text/csv', 400, 'column-missing'],
    [
      'a column that nobody knows',
      'code,name,kinds,communeCode,beds\nB-1,x,school,31318,4',
      'text/csv',
      400,
      'unknown-column',
    ],
    ['no rows', 'code,name,kinds,communeCode\n', 'text/csv', 422, 'file-empty'],
    ['a broken spreadsheet', Buffer.from('PK\u0003\u0004 no zip'), XLSX, 400, 'file-unreadable'],
    ['another type', 'x', 'text/plain', 415, 'unsupported-media-type'],
    ['more bytes than a file may have', 'x'.repeat(33 * 1_048_576), 'text/csv', 413, 'body-too-large'],
  ])('are refused as a whole: %s', async (_, file, type, status, code) => {
    expect(await sendFile(file, { type })).toMatchObject({ status, body: { code } });
  });

  it('are the wrong type on routes that take JSON', async () => {
    const answer = await identity.service.post('/v1/facilities', {
      ...{ as: PROVINCE, body: 'a,b', headers: { 'content-type': 'text/csv' } },
    });
    expect(answer.status).toBe(415);
  });

  it('go on where the process was cut off in the middle, each row once', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => `K-${n},Trạm ${n},school,31318`);
    const { body } = await sendFile(['code,name,kinds,communeCode', ...rows].join('\n'));
    await eventuallyHolds(async () => expect((await progressOf(body.id)).created).toBeGreaterThan(50), PATIENCE);
    for (let cut = 0; cut < 3; cut += 1) await identity.service.ownDatabase.cutConnections();
    await eventuallyHolds(async () => expect((await progressOf(body.id)).created).toBeGreaterThan(150), PATIENCE);
    await identity.service.running.stop();
    successor = await identity.service.another();
    const { database } = successor;
    await eventuallyHolds(async () => {
      const answer = await successor?.get<ImportProgress>(`${PATH}/${body.id}`, { as: PROVINCE });
      expect(answer?.body).toMatchObject({ state: 'finished', created: 600, changed: 0, unchanged: 0, refused: 0 });
    }, PATIENCE);
    const events = await database.query(`SELECT aggregate_id FROM messaging.event WHERE aggregate_id LIKE 'K-%'`);
    expect(events).toHaveLength(600);
  });
});
