import { describe, expect, it } from '@jest/globals';
import { NOTHING_KNOWN, type SupplyPointState } from '../supply-points/supply-point.js';
import { stateAfterRow } from './listed-state.js';
import { matchedPoint } from './matched-point.js';
import type { SupplyPointDraft } from './read-supply-row.js';

const draft: SupplyPointDraft = {
  ...{
    name: 'Bách hóa Xanh',
    kind: 'convenience-store',
    communeCode: '31318',
    hamlet: null,
    street: '12 Trần Hưng Đạo',
  },
  ...{ phones: [], goods: [], openingHours: null, openingHoursText: null, delivers: null },
  ...{ located: 'commune', place: { latitude: 9.78, longitude: 105.46 } },
};
const known: SupplyPointState = {
  ...NOTHING_KNOWN,
  ...{ name: 'Bách hóa Xanh', kind: 'convenience-store', communeCode: '31318', address: '12 Trần Hưng Đạo' },
};
const point = (id: string, change: Partial<SupplyPointState>) => ({ id, state: { ...known, ...change } });
const given = (latitude: number, longitude: number) => ({ latitude, longitude, located: 'given' as const });

describe('the point that a row speaks of', () => {
  it.each<[string, Partial<SupplyPointDraft>, Partial<SupplyPointState>[], string]>([
    ['none of the name', {}, [], 'none'],
    ['the one of the address', {}, [{}, { address: '99 Lê Lợi' }], 'one 0'],
    ['one of another address', {}, [{ address: '99 Lê Lợi' }], 'none'],
    ['the only one, without an address', {}, [{ address: null }], 'one 0'],
    ['the only one, where the row has no address', { street: null }, [{}], 'one 0'],
    ['two, where the row has no address', { street: null }, [{}, { address: '99 Lê Lợi' }], 'ambiguous'],
    ['one without an address beside another', {}, [{ address: null }, { address: '99 Lê Lợi' }], 'ambiguous'],
    ['two of one address', {}, [{}, {}], 'ambiguous'],
    [
      'one a few steps away, whatever the address',
      { street: 'Trần Hưng Đạo', located: 'given', place: { latitude: 9.7801, longitude: 105.4601 } },
      [{ address: '99 Lê Lợi', ...given(9.7803, 105.4601) }],
      'one 0',
    ],
    [
      'one far away, where addresses tell nothing',
      { street: null, located: 'given', place: { latitude: 9.7801, longitude: 105.4601 } },
      [given(9.79, 105.4601)],
      'none',
    ],
  ])('is %s', (_, change, alike, expected) => {
    const points = alike.map((state, at) => point(String(at), state));
    const match = matchedPoint({ ...draft, ...change } as SupplyPointDraft, points);
    expect(match.kind === 'one' ? `one ${match.point.id}` : match.kind).toBe(expected);
  });
});

describe('what the register says after a row', () => {
  const after = (before: Partial<SupplyPointState>, change: Partial<SupplyPointDraft>) =>
    stateAfterRow({ ...known, ...before }, { ...draft, ...change } as SupplyPointDraft);

  it('keeps what the row leaves out', () => {
    const before = { hours: '24/7', phone: '+84912345678', delivery: true, goods: ['rice'] as const, osmId: 'node/1' };
    expect(after(before, { street: null })).toMatchObject({ ...before, address: '12 Trần Hưng Đạo' });
  });

  it('takes no marks away from a name, and a name that is another', () => {
    expect(after({}, { name: 'BACH HOA XANH' }).name).toBe('Bách hóa Xanh');
    expect(after({ name: 'BACH HOA XANH' }, {}).name).toBe('Bách hóa Xanh');
    expect(after({}, { name: 'Bách hóa Đỏ' }).name).toBe('Bách hóa Đỏ');
  });

  it('keeps an address that is the same door in other words', () => {
    expect(after({}, { street: 'số 12, TRAN HUNG DAO' }).address).toBe('12 Trần Hưng Đạo');
    expect(after({ address: '12 TRAN HUNG DAO' }, {}).address).toBe('12 Trần Hưng Đạo');
    expect(after({}, { street: '14 Trần Hưng Đạo' }).address).toBe('14 Trần Hưng Đạo');
  });

  it.each([
    ['hours that can be read', { openingHours: '24/7' }, { hours: '24/7', hoursText: null }],
    ['hours that cannot', { openingHoursText: 'sáng sớm' }, { hours: null, hoursText: 'sáng sớm' }],
    ['no hours', {}, { hours: '08:00-17:00', hoursText: null }],
  ])('says %s', (_, change, hours) => {
    expect(after({ hours: '08:00-17:00' }, change)).toMatchObject(hours);
  });

  it.each<[string, Partial<SupplyPointState>, Partial<SupplyPointDraft>, string | null, number | null]>([
    ['a given place stays', given(9.7, 105.4), {}, 'given', 9.7],
    ['a given place is replaced by another', given(9.7, 105.4), { located: 'given' }, 'given', 9.78],
    ['none is replaced by that of the commune', {}, {}, 'commune', 9.78],
    [
      'that of the commune by that of the hamlet',
      { ...given(9.7, 105.4), located: 'commune' },
      { located: 'hamlet' },
      'hamlet',
      9.78,
    ],
    ['that of the street stays', { ...given(9.7, 105.4), located: 'street' }, {}, 'street', 9.7],
    [
      'that of the hamlet stays with the address',
      { ...given(9.7, 105.4), located: 'hamlet' },
      { located: 'hamlet' },
      'hamlet',
      9.7,
    ],
    [
      'that of another hamlet comes with another address',
      { ...given(9.7, 105.4), located: 'hamlet', address: 'Ấp 3' },
      { located: 'hamlet', street: null, hamlet: 'Ấp 4' },
      'hamlet',
      9.78,
    ],
    [
      'a place of another commune goes',
      { ...given(9.7, 105.4), communeCode: '31321' },
      { located: null, place: null },
      null,
      null,
    ],
  ])('%s', (_, before, change, located, latitude) => {
    expect(after(before, change)).toMatchObject({ located, latitude });
  });

  it('has street and hamlet as one address, the hamlet once', () => {
    expect(after({}, { street: '5 Lê Lợi', hamlet: 'KV2' }).address).toBe('5 Lê Lợi, KV2');
    expect(after({}, { street: '5 Lê Lợi, khu vực 2', hamlet: 'KV2' }).address).toBe('5 Lê Lợi, khu vực 2');
  });
});
