import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { DISTRICT, doseOf, FACILITY_A, newPerson, startVaccination } from './running-vaccination.js';

interface Candidate {
  readonly id: string;
  readonly kind: string;
  readonly person: { readonly id: string; readonly fullName: string };
  readonly other: { readonly id: string };
  readonly decision: string | null;
  readonly mergeId: string | null;
}

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const ELSEWHERE = { ...DISTRICT, id: 'district-932', areas: ['932'] };
const REASON = 'Đối chiếu căn cước công dân';

async function record(person: object, day: string, change: object = {}): Promise<string> {
  const body = doseOf(person, { administered: { on: day }, ...change });
  const answer = await service.post('/v1/doses', { as: FACILITY_A, body });
  expect(answer.status).toBe(201);
  return (answer.body.person as { readonly id: string }).id;
}

/** One with a document and a dose in June, and a namesake of the same birth without one, with a dose in August. */
async function twoNamesakes() {
  const person = newPerson();
  const known = await record(person, '2021-06-01');
  const other = await record({ ...person, identityDocument: undefined }, '2021-08-10');
  return { person, known, other, candidate: await candidateOf(other) };
}

async function listed(state: string, as = DISTRICT): Promise<readonly Candidate[]> {
  const answer = await service.get(`/v1/vaccination-people/candidates?state=${state}&limit=500`, { as });
  expect(answer.status).toBe(200);
  return answer.body.items as readonly Candidate[];
}

async function candidateOf(personId: string): Promise<Candidate> {
  const found = (await listed('open')).find(({ person }) => person.id === personId);
  if (!found) throw new Error('The person is not on the work list');
  return found;
}

const decide = (id: string, is: string, key = `decide-${is}-${id}`, as = DISTRICT) =>
  service.post(`/v1/vaccination-people/candidates/${id}/decisions`, { as, key, body: { is, reason: REASON } });
const merge = (kept: string, merged: string, as = DISTRICT) =>
  service.post('/v1/vaccination-people/merges', { as, body: { kept, merged, reason: REASON } });
const undo = (id: unknown, as = DISTRICT) =>
  service.post(`/v1/vaccination-people/merges/${String(id)}/undo`, { as, body: { reason: REASON } });

async function daysOf(id: string): Promise<readonly string[]> {
  const answer = await service.get(`/v1/vaccination-people/${id}`, { as: DISTRICT });
  return (answer.body.doses as readonly { readonly doseNumber: number; readonly day: string }[]).map(
    ({ doseNumber, day }) => `${doseNumber} ${day}`,
  );
}

describe('people who may be one', () => {
  it('are listed with why, and each look is in the audit', async () => {
    const { known, other, candidate, person } = await twoNamesakes();
    expect(candidate).toMatchObject({
      ...{ kind: 'same-name-and-birth', decision: null, mergeId: null },
      ...{ person: { id: other, fullName: person.fullName }, other: { id: known } },
    });
    const looks = await service.database.query<{ id: string }>(
      `SELECT DISTINCT object_id AS id FROM audit.entry WHERE action = 'vaccination-person.compared'
       AND object_id = ANY($1::text[])`,
      [[known, other]],
    );
    expect(looks).toHaveLength(2);
  });

  it('are one course once they are found the same, and two again when that is taken back', async () => {
    const { known, other, candidate } = await twoNamesakes();
    const decided = await decide(candidate.id, 'same');
    expect(decided).toMatchObject({ status: 201, body: { is: 'same', mergeId: expect.any(String) } });
    expect(await daysOf(other)).toEqual(['1 2021-06-01', '2 2021-08-10']);
    expect(await daysOf(known)).toEqual(await daysOf(other));
    expect((await listed('same')).map(({ id }) => id)).toContain(candidate.id);
    expect(await undo(decided.body.mergeId)).toMatchObject({ status: 201, body: { undoneAt: expect.any(String) } });
    expect([await daysOf(known), await daysOf(other)]).toEqual([['1 2021-06-01'], ['1 2021-08-10']]);
    expect((await candidateOf(other)).id).toBe(candidate.id);
    expect(await decide(candidate.id, 'same', 'a-second-thought-of-it')).toMatchObject({ status: 201 });
    expect(await daysOf(known)).toEqual(['1 2021-06-01', '2 2021-08-10']);
  });

  it('get back the doses that were entered since, by the document with which each came', async () => {
    const [one, two] = [newPerson(), newPerson()];
    const [kept, merged] = [await record(one, '2021-06-01'), await record(two, '2021-06-02')];
    const { body } = await merge(kept, merged);
    await record(one, '2021-08-09');
    await record(two, '2021-08-10');
    expect(await daysOf(merged)).toHaveLength(4);
    await undo(body.id);
    expect(await daysOf(kept)).toEqual(['1 2021-06-01', '2 2021-08-09']);
    expect(await daysOf(merged)).toEqual(['1 2021-06-02', '2 2021-08-10']);
  });

  it('stay merged with others when one merge of a chain is undone', async () => {
    const ids = [];
    for (const day of ['2021-05-01', '2021-06-01', '2021-07-01']) ids.push(await record(newPerson(), day));
    const [a = '', b = '', c = ''] = ids;
    await merge(b, c);
    const { body } = await merge(a, b);
    expect(await daysOf(c)).toHaveLength(3);
    expect(await merge(a, c)).toMatchObject({ status: 409, body: { code: 'person-already-merged' } });
    await undo(body.id);
    expect(await daysOf(c)).toEqual(['1 2021-06-01', '2 2021-07-01']);
    expect(await daysOf(a)).toEqual(['1 2021-05-01']);
  });

  it('are left alone once they were found different, until somebody finds them the same', async () => {
    const { other, candidate } = await twoNamesakes();
    expect(await decide(candidate.id, 'different')).toMatchObject({ status: 201, body: { mergeId: null } });
    expect((await listed('open')).map(({ id }) => id)).not.toContain(candidate.id);
    expect(await daysOf(other)).toEqual(['1 2021-08-10']);
    const again = await decide(candidate.id, 'different', 'another-key-for-the-same');
    expect(again).toMatchObject({ status: 409, body: { code: 'candidate-already-decided' } });
    expect(await decide(candidate.id, 'same')).toMatchObject({ status: 201 });
  });

  it('are decided once though equal requests come at the same moment, and a merge is undone once', async () => {
    const { candidate } = await twoNamesakes();
    const answers = await Promise.all(Array.from({ length: 4 }, () => decide(candidate.id, 'same')));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.mergeId)).size).toBe(1);
    expect(await decide(candidate.id, 'different', `decide-same-${candidate.id}`)).toMatchObject({ status: 409 });
    const mergeId = answers[0]?.body.mergeId;
    const undone = await Promise.all([undo(mergeId), undo(mergeId)]);
    expect(undone.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('lose no dose that is entered while they are merged', async () => {
    const [one, two] = [newPerson(), newPerson()];
    const [kept, merged] = [await record(one, '2021-06-01'), await record(two, '2021-06-02')];
    await Promise.all([merge(kept, merged), record(two, '2021-08-01'), record(one, '2021-08-02')]);
    expect(await daysOf(kept)).toHaveLength(4);
  });

  it('are listed where a known document came with another name, which merges nobody', async () => {
    const person = newPerson();
    const id = await record(person, '2021-06-01');
    await record({ ...person, fullName: 'Trần Thị Khác' }, '2021-08-10');
    const candidate = await candidateOf(id);
    expect(candidate).toMatchObject({ kind: 'document-disagrees', person: { fullName: 'Trần Thị Khác' } });
    expect(await decide(candidate.id, 'same')).toMatchObject({ status: 201, body: { mergeId: null } });
  });

  it('are shown to and decided by officers of the areas alone', async () => {
    const { candidate, known, other } = await twoNamesakes();
    expect(await listed('open', ELSEWHERE)).toEqual([]);
    expect(await decide(candidate.id, 'same', 'a-key-from-elsewhere', ELSEWHERE)).toMatchObject({ status: 404 });
    expect(await merge(known, other, ELSEWHERE)).toMatchObject({ status: 404 });
    const { body } = await merge(known, other);
    expect(await undo(body.id, ELSEWHERE)).toMatchObject({ status: 404, body: { code: 'merge-not-found' } });
    expect(await merge(known, known)).toMatchObject({ status: 422, body: { code: 'same-person-twice' } });
    expect(await service.get('/v1/vaccination-people/candidates', { as: FACILITY_A })).toMatchObject({ status: 403 });
  });
});
