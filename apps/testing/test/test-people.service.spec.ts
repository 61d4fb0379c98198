import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { COLLECTOR, OFFICER_931, PROVINCE, startTesting } from './running-testing.js';
import { collected, person } from './specimens-of-nobody.js';

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly person: { readonly id: string; readonly fullName: string };
  readonly other: { readonly id: string; readonly fullName: string };
}

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const listed = async (as = PROVINCE, state = 'open'): Promise<Entry[]> => {
  const path = `/v1/test-people/candidates?limit=100&state=${state}`;
  return (await service.get<{ items: Entry[] }>(path, { as })).body.items;
};
const merge = (kept: string, merged: string, as = PROVINCE, key = newIdempotencyKey()) =>
  service.post<{ id: string }>('/v1/test-people/merges', { as, key, body: { kept, merged, reason: 'cùng một người' } });
const undo = (id: string, key = newIdempotencyKey()) =>
  service.post(`/v1/test-people/merges/${id}/undo`, { as: PROVINCE, key, body: {} });
const personOf = async (barcode: string): Promise<unknown> =>
  (await service.get<{ person: { id: string } }>(`/v1/specimens/${barcode}`, { as: COLLECTOR })).body.person.id;

/** Two specimens of somebody, of which only the first came with a document. */
async function twice() {
  const somebody = person();
  const { identityDocument: _, ...bare } = somebody;
  return {
    somebody,
    first: await collected(service, { person: somebody }),
    second: await collected(service, { person: bare }),
  };
}

describe('the work list of people', () => {
  it('has who may be one of those known, with both people to compare', async () => {
    const { somebody, first, second } = await twice();
    const entry = (await listed()).find(({ person: { id } }) => id === second.person.id);
    expect(entry).toMatchObject({
      kind: 'same-name-and-birth',
      person: { fullName: somebody.fullName },
      other: { id: first.person.id, fullName: somebody.fullName },
    });
    const match = { ...OFFICER_931, scopes: ['test-people:match'] };
    expect((await listed(match)).map(({ id }) => id)).not.toContain(entry?.id);
    expect(await service.get('/v1/test-people/candidates', { as: COLLECTOR })).toMatchObject({ status: 403 });
  });

  it('has a known document under another name, once for each name', async () => {
    const somebody = person();
    await collected(service, { person: somebody });
    const other = { ...somebody, fullName: 'Trần Thử Khác' };
    const made = [await collected(service, { person: other }), await collected(service, { person: other })];
    const found = (await listed()).filter(({ person: { id } }) => id === made[0]?.person.id);
    expect(made.map(({ person: { match } }) => match)).toEqual(['known-document', 'known-document']);
    expect(found).toMatchObject([
      { kind: 'document-disagrees', person: { fullName: 'Trần Thử Khác' }, other: { fullName: somebody.fullName } },
    ]);
    const close = { as: PROVINCE, body: { outcome: 'correct' } };
    const path = `/v1/test-people/candidates/${found[0]?.id ?? ''}/closures`;
    expect(await service.post(path, close)).toMatchObject({ status: 201, body: { outcome: 'correct' } });
    expect(await service.post(path, close)).toMatchObject({ status: 409, body: { code: 'candidate-already-closed' } });
  });

  it('has a name and phone that are known, where the birth is another', async () => {
    const somebody = person();
    await collected(service, { person: somebody });
    const { identityDocument: _, ...bare } = { ...somebody, birth: { year: 1990 } };
    const { person: found } = await collected(service, { person: bare });
    expect((await listed()).find(({ person: { id } }) => id === found.id)).toMatchObject({
      kind: 'same-name-and-phone',
    });
  });
});

describe('a merge', () => {
  it('makes two people one, and undone makes them two, with everything that follows', async () => {
    const { first, second } = await twice();
    const key = newIdempotencyKey();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => merge(first.person.id, second.person.id, PROVINCE, key)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    const id = answers[0]?.body.id ?? '';
    expect(await personOf(second.barcode)).toBe(first.person.id);
    expect((await listed()).map(({ person: found }) => found.id)).not.toContain(second.person.id);
    expect(await undo(id)).toMatchObject({ status: 201 });
    expect(await undo(id)).toMatchObject({ status: 409, body: { code: 'merge-already-undone' } });
    expect(await personOf(second.barcode)).toBe(second.person.id);
    expect((await listed()).map(({ person: found }) => found.id)).toContain(second.person.id);
    const events = await service.database.query<{
      type: string;
      data: { keptPersonRef: string; mergedPersonRef: null };
    }>('SELECT type, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position', [id]);
    expect(events).toMatchObject([
      { type: 'vn.lachan.testing.people-merged.v1', data: { keptPersonId: first.person.id, mergedPersonRef: null } },
      { type: 'vn.lachan.testing.people-parted.v1', data: { mergedPersonId: second.person.id } },
    ]);
  });

  it('follows merges before and after it, in whatever order they are undone', async () => {
    const [a, b, c] = [await collected(service), await collected(service), await collected(service)];
    const first = await merge(b.person.id, a.person.id);
    const second = await merge(c.person.id, b.person.id);
    expect([await personOf(a.barcode), await personOf(b.barcode)]).toEqual([c.person.id, c.person.id]);
    expect(await merge(b.person.id, c.person.id)).toMatchObject({
      status: 409,
      body: { code: 'person-already-merged' },
    });
    await undo(first.body.id);
    expect([await personOf(a.barcode), await personOf(b.barcode)]).toEqual([a.person.id, c.person.id]);
    await undo(second.body.id);
    expect(await personOf(b.barcode)).toBe(b.person.id);
  });

  it('is nobody’s outside the area', async () => {
    const [a, b] = [await collected(service), await collected(service)];
    const other = { ...OFFICER_931, scopes: ['test-people:match'] };
    expect(await merge(a.person.id, b.person.id, other)).toMatchObject({
      status: 404,
      body: { code: 'test-person-not-found' },
    });
    expect(await merge(a.person.id, a.person.id)).toMatchObject({ status: 422, body: { code: 'same-person-twice' } });
  });
});
