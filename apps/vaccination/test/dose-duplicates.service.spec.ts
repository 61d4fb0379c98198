import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import {
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  SITE_B,
  startVaccination,
} from './running-vaccination.js';

interface Pair {
  readonly id: string;
  readonly dose: { readonly id: string };
  readonly other: { readonly id: string };
  readonly daysApart: number;
  readonly decision: string | null;
}

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

/** Two entries of one person, five days apart and of unknown lots. */
async function twoInDoubt(): Promise<{ readonly pair: Pair; readonly ids: readonly string[] }> {
  const person = newPerson();
  const unknown = { lot: undefined, lotUnknown: true };
  const one = await service.post('/v1/doses', {
    as: FACILITY_A,
    body: doseOf(person, { ...unknown, administered: { on: '2021-08-01' } }),
  });
  const two = await service.post('/v1/doses', {
    as: FACILITY_B,
    body: doseOf(person, { ...unknown, administered: { on: '2021-08-06' }, facilityCode: SITE_B }),
  });
  const ids = [String(one.body.id), String(two.body.id)];
  const pair = (await pairsOf('open')).find(({ dose, other }) => ids.includes(dose.id) && ids.includes(other.id));
  if (!pair) throw new Error('The two doses are not in doubt');
  return { pair, ids };
}

async function pairsOf(state: string, as = DISTRICT): Promise<readonly Pair[]> {
  const answer = await service.get(`/v1/dose-duplicates?state=${state}&limit=500`, { as });
  expect(answer.status).toBe(200);
  return answer.body.items as readonly Pair[];
}

const decide = (id: string, is: string, as = DISTRICT, key = `decide-${is}-${id}`) =>
  service.post(`/v1/dose-duplicates/${id}/decisions`, { as, key, body: { is, reason: 'Đối chiếu phiếu tiêm' } });
const undo = (id: string) =>
  service.post(`/v1/dose-duplicates/${id}/undo`, { as: DISTRICT, body: { reason: 'Có phiếu tiêm thứ hai' } });

async function statesOf(ids: readonly string[]): Promise<readonly string[]> {
  const rows = await service.database.query<{ state: string }>(
    'SELECT state FROM vaccination.dose WHERE id = ANY($1::uuid[]) ORDER BY day',
    [ids],
  );
  return rows.map(({ state }) => state);
}

describe('two doses in doubt', () => {
  it('are shown with what is said of each, and count both', async () => {
    const { pair, ids } = await twoInDoubt();
    expect(pair).toMatchObject({ daysApart: 5, decision: null });
    expect(await statesOf(ids)).toEqual(['standing', 'standing']);
  });

  it('become one when an officer finds them the same, and two again when that is taken back', async () => {
    const { pair, ids } = await twoInDoubt();
    expect(await decide(pair.id, 'same')).toMatchObject({ status: 201, body: { act: 'same' } });
    expect(await statesOf(ids)).toEqual(['standing', 'joined']);
    expect((await pairsOf('same')).map(({ id }) => id)).toContain(pair.id);
    expect(await undo(pair.id)).toMatchObject({ status: 201, body: { act: 'undone' } });
    expect(await statesOf(ids)).toEqual(['standing', 'standing']);
    expect((await pairsOf('open')).map(({ id }) => id)).toContain(pair.id);
  });

  it('are left alone once they were found different', async () => {
    const { pair, ids } = await twoInDoubt();
    await decide(pair.id, 'different');
    expect((await pairsOf('open')).map(({ id }) => id)).not.toContain(pair.id);
    expect(await statesOf(ids)).toEqual(['standing', 'standing']);
  });

  it('are in doubt again when it is taken back that they are different, and can then be found the same', async () => {
    const { pair, ids } = await twoInDoubt();
    await decide(pair.id, 'different');
    expect(await undo(pair.id)).toMatchObject({ status: 201, body: { act: 'undone' } });
    expect((await pairsOf('different')).map(({ id }) => id)).not.toContain(pair.id);
    expect((await pairsOf('open')).map(({ id }) => id)).toContain(pair.id);
    expect(await decide(pair.id, 'same')).toMatchObject({ status: 201, body: { act: 'same' } });
    expect(await statesOf(ids)).toEqual(['standing', 'joined']);
    const acts = await service.database.query<{ act: string }>(
      'SELECT act FROM vaccination.dose_pair_act WHERE pair_id = $1 ORDER BY acted_at, id',
      [pair.id],
    );
    expect(acts.map(({ act }) => act)).toEqual(['different', 'undone', 'same']);
  });

  it('are decided once: the same request again is answered the same, another is in conflict', async () => {
    const { pair } = await twoInDoubt();
    const answers = await Promise.all([decide(pair.id, 'same'), decide(pair.id, 'same')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await decide(pair.id, 'different')).toMatchObject({ status: 409, body: { code: 'pair-already-decided' } });
    await undo(pair.id);
    expect(await undo(pair.id)).toMatchObject({ status: 409, body: { code: 'pair-not-decided' } });
  });

  it('are no longer in doubt when a correction has parted them', async () => {
    const { pair, ids } = await twoInDoubt();
    await service.post(`/v1/doses/${ids[0]}/corrections`, {
      as: FACILITY_A,
      body: { administered: { on: '2021-06-01' }, reason: 'Nhập nhầm ngày' },
    });
    expect((await pairsOf('open')).map(({ id }) => id)).not.toContain(pair.id);
  });

  it('are shown to officers of the areas alone, and to no facility', async () => {
    const { pair } = await twoInDoubt();
    expect((await pairsOf('open', PROVINCE)).map(({ id }) => id)).toContain(pair.id);
    const elsewhere = { ...DISTRICT, id: 'district-932', areas: ['932'] };
    expect(await pairsOf('open', elsewhere)).toEqual([]);
    expect(await decide(pair.id, 'same', elsewhere)).toMatchObject({ status: 404, body: { code: 'pair-not-found' } });
    expect(await service.get('/v1/dose-duplicates', { as: FACILITY_A })).toMatchObject({ status: 403 });
  });
});
