import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CapturedOutput, clientActor, eventuallyHolds, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { phoneWith } from './codes-of-nobody.js';
import { declaration, registeredPlace } from './declarations-of-nobody.js';
import { OFFICER, startHealthDeclaration } from './running-health-declaration.js';

/** Marks that stand nowhere else: found anywhere outside a sealed value, they are a leak. */
const MARKS = [
  'Zkqvwxmark',
  '2930009876',
  '099184987654',
  'zkqvwx@mark.vn',
  'Đường Zkqv',
  'Chợ Zkqv đã ghé',
  'Ghi chú Zkqv',
];

const marked = () =>
  declaration({
    declarant: {
      fullName: 'Zkqvwxmark Ví Dụ',
      birth: { date: '1984-02-29' },
      sex: 'male',
      nationality: 'VN',
      identityDocument: { kind: 'citizen-id', number: '099184987654' },
      healthInsuranceNumber: 'DN4932930009876',
      phone: '02930009876',
      email: 'zkqvwx@mark.vn',
    },
    residence: { communeCode: '31318', address: 'Đường Zkqv' },
    answers: { ...declaration().answers, placesVisited: 'Chợ Zkqv đã ghé', symptoms: ['cough'] },
  });

describe('a marked person', () => {
  let service: ServiceInTest;
  const output = new CapturedOutput();

  beforeAll(async () => {
    service = await startHealthDeclaration({ LOG_LEVEL: 'debug' });
  });

  afterAll(async () => {
    await service.stop();
    output.release();
  });

  const expectNoMark = (text: string): void => {
    for (const mark of MARKS) expect(text.toLowerCase()).not.toContain(mark.toLowerCase());
    expect(text).not.toContain('1984-02-29');
  };

  it('is nowhere but in sealed values, however requests end', async () => {
    const placeCode = await registeredPlace(service, { contactPhone: '02930009876' });
    const key = newIdempotencyKey();
    const made = await service.post<{ id: string; code: string }>('/v1/declarations', {
      key,
      body: { ...marked(), placeCode },
    });
    expect(made.status).toBe(201);
    const { id, code } = made.body;
    await service.post(`/v1/declarations/${id}/corrections`, { body: { ...marked(), code } });
    await service.post(`/v1/declarations/${id}/reviews`, {
      ...{ as: OFFICER, headers: { 'if-match': '"2"' } },
      body: { decision: 'advised', note: 'Ghi chú Zkqv' },
    });
    const worker = clientActor('worker', ['attention:work', 'personal-cards:write'], ['930']);
    const entry = await service.get<{ version: number }>(`/v1/attention-entries/${id}`, { as: worker });
    expect(JSON.stringify(entry.body)).toContain('Zkqvwxmark');
    const person = { fullName: 'Zkqvwxmark Ví Dụ', phone: '02930009876', communeCode: '31318', address: 'Đường Zkqv' };
    const card = await service.post<{ code: string }>('/v1/personal-cards', { as: worker, body: { person } });
    await service.post('/v1/personal-cards/sheets', { as: worker, body: { codes: [card.body.code] } });
    const visitor = { fullName: 'Zkqvwxmark Ví Dụ', phone: '02930009876', address: 'Đường Zkqv' };
    const entered = await service.post<{ id: string }>('/v1/check-ins', { body: { placeCode, visitor } });
    expectNoMark(JSON.stringify(entered.body));
    const tracer = clientActor('tracer', ['tracing:read'], ['930']);
    await service.post('/v1/tracing/overlaps', { as: tracer, key: null, body: { person: { phone: '02930009876' } } });
    const traced = { as: tracer, key: null, body: { placeCode } };
    expect(JSON.stringify((await service.post('/v1/tracing/overlaps', traced)).body)).toContain('Zkqvwxmark');
    const phone = await phoneWith(service, code);
    await service.post('/v1/check-ins', { body: { placeCode, personalCode: phone.show() } });
    const shown = await service.get(`/v1/declarations/${id}`, { as: OFFICER });
    expect(JSON.stringify(shown.body)).toContain('Zkqvwxmark');

    const refusals = [
      await service.post('/v1/declarations', { key, body: marked() }),
      await service.post('/v1/declarations', { body: { ...marked(), Zkqv: 1, placeCode: 'Zkqvwxmark' } }),
      await service.post('/v1/declarations', {
        body: { ...marked(), residence: { communeCode: '00000', address: 'Đường Zkqv' } },
      }),
      await service.post('/v1/declarations', {
        body: { ...marked(), declarant: { ...marked().declarant, phone: '02930009876 Zkqvwxmark' } },
      }),
      await service.post('/v1/check-ins', { body: { placeCode, visitor: { ...visitor, phone: 'Zkqvwxmark' } } }),
      await service.post('/v1/check-outs', { body: { placeCode, visitor: { ...visitor, fullName: 'Zkqvwxmark' } } }),
      await service.get('/v1/declarations?communeCode=Zkqvwxmark', { as: OFFICER }),
      await service.get('/nowhere/Zkqvwxmark'),
    ];
    for (const { status, body } of refusals) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expectNoMark(JSON.stringify(body));
    }
  });

  it('is in no event, no audit row and no plain column', async () => {
    const tables = await service.database.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
    );
    expect(tables.map(({ name }) => name)).toContain('messaging.event');
    for (const { name } of tables) {
      const rows = await service.database.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      for (const { text } of rows) {
        expectNoMark(text);
        for (const bytes of text.matchAll(/\\x([0-9a-f]+)/g)) {
          expectNoMark(Buffer.from(bytes[1] ?? '', 'hex').toString('utf8'));
        }
      }
    }
  });

  it('is in no log line and no metric', async () => {
    await service.get('/nowhere');
    await eventuallyHolds(() => expect(output.lines().filter(({ status }) => status === 404)).toHaveLength(2));
    expect(output.text).toContain('"route":"/v1/declarations"');
    expectNoMark(output.text);
    expectNoMark((await service.get<string>('/metrics')).body);
  });
});
