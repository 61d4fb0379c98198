import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { COLLECTOR, OTHER_COLLECTOR, startTesting } from './running-testing.js';
import { collect, collected, person, specimen } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const events = (id: string) =>
  service.database.query<{ type: string; data: object }>(
    'SELECT type, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position',
    [id],
  );

describe('a specimen', () => {
  it('is taken in with its order, its person and a slip for the citizen', async () => {
    const body = specimen();
    const answer = await collect(service, body);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        barcode: (body.barcode as { value: string }).value,
        assigner: 'TTYT-930',
        status: 'collected',
        collectedAt: '2021-08-10T23:00:00.000Z',
        expectedAt: '2021-08-11T23:00:00.000Z',
        person: { match: 'new' },
        warnings: ['unknown-mobile-prefix'],
      },
    });
    expect(answer.body.slipCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    const [event] = await events(answer.body.id);
    expect(event).toMatchObject({
      type: 'vn.lachan.testing.specimen-collected.v1',
      data: { day: '2021-08-11', facilityCode: 'TTYT-930', communeCode: '31318', tube: 'own', ageBand: '35-39' },
    });
  });

  it('is taken once, however often it is sent, twenty times at once too', async () => {
    const [body, key] = [specimen(), newIdempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => collect(service, body, COLLECTOR, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body: { id, slipCode } }) => `${id} ${slipCode}`)).size).toBe(1);
    const again = await collect(service, body, COLLECTOR, key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual(answers[0]?.body);
    expect(await collect(service, { ...body, kind: 'throat' }, COLLECTOR, key)).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-reused' },
    });
  });
});

describe('a person', () => {
  it('is known by the document, also where several arrive at once', async () => {
    const { identityDocument, ...other } = person();
    const body = () => specimen({ person: { ...other, ...(identityDocument && { identityDocument }) } });
    const answers = await Promise.all(Array.from({ length: 12 }, () => collect(service, body())));
    expect(new Set(answers.map(({ body: { person: found } }) => found.id)).size).toBe(1);
    const later = await collected(service, body());
    expect(later.person).toEqual({ id: answers[0]?.body.person.id, match: 'known-document' });
  });

  it('without a document is never taken for another, but listed as a candidate', async () => {
    const somebody = person();
    const first = await collected(service, { person: somebody });
    const { identityDocument: _, ...bare } = somebody;
    const second = await collected(service, { person: bare });
    expect(second.person.match).toBe('candidate');
    expect(second.person.id).not.toBe(first.person.id);
  });

  it('is somebody else with another document, whatever the name', async () => {
    const somebody = person();
    await collected(service, { person: somebody });
    const other = person({ fullName: somebody.fullName, birth: somebody.birth });
    expect((await collected(service, { person: other })).person.match).toBe('new');
  });
});

describe('a request', () => {
  it.each([
    ['of the future', { collectedAt: '2021-08-11T08:00:00+07:00' }, 422, 'collected-in-the-future', 'collectedAt'],
    ['too late', { collectedAt: '2021-07-01T08:00:00+07:00' }, 422, 'collected-too-long-ago', 'collectedAt'],
    ['for nowhere', { facilityCode: 'TTYT-999' }, 404, 'facility-not-found', 'facilityCode'],
    ['for another site', { facilityCode: 'TTYT-931' }, 404, 'facility-not-found', 'facilityCode'],
    ['with a label that was never issued', { barcode: '0000000000' }, 422, 'barcode-not-issued', 'barcode'],
    ['in the stead of none', { replaces: 'NOTHING' }, 422, 'specimen-not-found', 'replaces'],
  ])('%s is refused', async (_, change, status, code, path) => {
    expect(await collect(service, specimen(change))).toMatchObject({ status, body: { code, errors: [{ path }] } });
  });

  it('with the barcode of another specimen is refused', async () => {
    const body = specimen();
    await collect(service, body);
    expect(await collect(service, { ...specimen(), barcode: body.barcode })).toMatchObject({
      status: 409,
      body: { code: 'barcode-taken', errors: [{ path: 'barcode' }] },
    });
    const other = { assigner: 'TTYT-931', value: (body.barcode as { value: string }).value };
    const at931 = specimen({ barcode: other, facilityCode: 'TTYT-931' });
    expect(await collect(service, at931, OTHER_COLLECTOR)).toMatchObject({ status: 201 });
  });
});
