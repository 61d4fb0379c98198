import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import { readSupplyRow } from './read-supply-row.js';
import { SUPPLY_LIST_COLUMNS } from './supply-list-columns.js';
import { gazetteer, words } from './supply-list.fixture.js';

const reference = { words, gazetteer };
const row = { ten_diem: 'Chợ Vị Thanh', loai: 'Chợ', xa: 'Phường I' };
const read = (cells: Record<string, string>) => readSupplyRow({ ...row, ...cells }, reference);
const faultsOf = (answer: ReturnType<typeof readSupplyRow>) =>
  answer.ok ? [] : answer.faults.map(({ path, code }) => `${path} ${code}`);
const warningsOf = (answer: ReturnType<typeof readSupplyRow>) =>
  answer.ok ? answer.warnings.map(({ path, code }) => `${path} ${code}`) : [];

describe('a row of a list of points', () => {
  it('becomes a draft with all that it tells', () => {
    const cells = {
      ap: 'KV2',
      duong: '12 Trần Hưng Đạo',
      dien_thoai: '0293 3876 543, 912345678',
      giao_hang: 'Có',
      mat_hang: 'Trứng, gạo, gạo',
    };
    const more = { nguoi_lien_he: 'Cô Ba', gio_mo_cua: '5h-9h, 15h-18h', vi_do: '9,7842', kinh_do: '105,4711' };
    expect(read({ ...cells, ...more })).toEqual({
      ok: true,
      value: {
        ...{ name: 'Chợ Vị Thanh', kind: 'market', communeCode: '31318', hamlet: 'KV2', street: '12 Trần Hưng Đạo' },
        ...{ phones: ['+842933876543', '+84912345678'], delivers: true, goods: ['rice', 'eggs'] },
        ...{ openingHours: '05:00-09:00,15:00-18:00', openingHoursText: null },
        ...{ located: 'given', place: { latitude: 9.7842, longitude: 105.4711 } },
      },
      warnings: [{ path: 'dien_thoai', code: 'other-phones' }],
    });
  });

  it('needs a name, a kind and a commune, and says all that is wrong at once', () => {
    expect(faultsOf(readSupplyRow({ dien_thoai: 'x', giao_hang: 'có lẽ', vi_do: '9' }, reference))).toEqual([
      ...['ten_diem missing', 'loai missing', 'xa missing', 'dien_thoai phone-malformed'],
      ...['giao_hang word-unknown', 'kinh_do coordinate-missing'],
    ]);
  });

  it.each([
    ['Chợ', 'market'],
    ['SIÊU THỊ', 'supermarket'],
    ['cua hang tien loi', 'convenience-store'],
    ['Cửa hàng tiện lợi (Bách hóa Xanh)', 'convenience-store'],
    ['Nhà thuốc', 'pharmacy'],
    ['Cây xăng', 'petrol-station'],
    ['Điểm bán xăng', 'petrol-station'],
    ['ATM', 'bank-or-atm'],
    ['0 đồng', 'free-stall'],
    ['Siêu thị 0Đ', 'free-stall'],
  ])('reads the kind %s', (loai, kind) => {
    expect(read({ loai })).toMatchObject({ ok: true, value: { kind } });
  });

  it.each(['siêu thị điện máy', 'karaoke', '(chợ)', 'x'.repeat(201)])('refuses the kind %s', (loai) => {
    expect(faultsOf(read({ loai }))).toEqual(['loai supply-point-kind-unknown']);
  });

  it.each([
    ['31318', '31318'],
    ['phường 1', '31318'],
    ['P.01', '31318'],
    ['P1', '31318'],
    ['vị tân', '31333'],
    ['XA VI TAN', '31333'],
    ['Xã Tân Phú, huyện B', '2'],
    ['Tân Phú - A', '1'],
    ['Thị trấn Long Mỹ', '3'],
    ['Xã Long Mỹ', '4'],
  ])('reads the commune %s', (xa, communeCode) => {
    expect(read({ xa })).toMatchObject({ ok: true, value: { communeCode } });
  });

  it.each([
    ['Xã Tân Phú', 'commune-ambiguous'],
    ['Long Mỹ', 'commune-ambiguous'],
    ['Xã Tân Phú, huyện C', 'district-disagrees'],
    ['Bến Nghé', 'commune-unknown'],
    ['x'.repeat(201), 'commune-unknown'],
  ])('refuses the commune %s', (xa, code) => {
    expect(faultsOf(read({ xa }))).toEqual([`xa ${code}`]);
  });

  it.each([
    [{ xa: 'Phú An' }, '1'],
    [{ xa: 'xã Phú An, huyện A' }, '1'],
    [{ xa: '9' }, '1'],
    [{ xa: 'Vị Tân Cũ' }, '31333'],
  ])('reads %j, which is called otherwise now, with a warning', (cells, communeCode) => {
    const answer = read({ ...cells, vi_do: '9.78', kinh_do: '105.47' });
    expect(answer).toMatchObject({ ok: true, value: { communeCode } });
    expect(warningsOf(answer)).toEqual(['xa commune-former']);
  });

  it('reads the district of a column of its own, and refuses one that disagrees', () => {
    expect(read({ xa: 'Tân Phú', huyen: 'Huyện B' })).toMatchObject({ ok: true, value: { communeCode: '2' } });
    expect(read({ xa: 'Tân Phú, H. A', huyen: 'Huyện B' })).toMatchObject({ ok: true, value: { communeCode: '1' } });
    expect(read({ xa: '31318', huyen: 'x' })).toMatchObject({ ok: true, value: { communeCode: '31318' } });
    expect(faultsOf(read({ xa: 'Vị Tân', huyen: 'Huyện Phụng Hiệp' }))).toEqual(['xa district-disagrees']);
  });

  it('leaves goods out that the map does not know, with a warning', () => {
    const answer = read({ mat_hang: 'gạo; bánh kẹo và nước uống', vi_do: '9.78', kinh_do: '105.47' });
    expect(answer).toMatchObject({ ok: true, value: { goods: ['rice', 'drinking-water'] } });
    expect(warningsOf(answer)).toEqual(['mat_hang goods-left-out']);
  });

  it('refuses a commune that became part of several', () => {
    expect(faultsOf(read({ xa: 'Chia Đôi' }))).toEqual(['xa commune-ambiguous']);
  });

  it.each([
    ['ten_diem', '=HYPERLINK("http://x")'],
    ['duong', '#REF!'],
    ['ap', '#N/A'],
    ['gio_mo_cua', '=A1'],
    ['loai', '#NAME?'],
  ])('refuses a formula in %s: %s', (path, cell) => {
    expect(faultsOf(read({ [path]: cell }))).toEqual([`${path} formula-in-cell`]);
  });

  it('refuses more than five phones', () => {
    expect(faultsOf(read({ dien_thoai: Array(6).fill('0912345678').join(', ') }))).toEqual([
      'dien_thoai too-many-phones',
    ]);
  });
});

describe('a row without coordinates', () => {
  it.each([
    [{ xa: 'Vị Tân', ap: 'Ấp 3' }, 'hamlet', 9.81, 'ap place-of-hamlet'],
    [{ xa: 'Vị Tân', ap: 'ap 03' }, 'hamlet', 9.81, 'ap place-of-hamlet'],
    [{ xa: 'Vị Tân', duong: 'số 12, ấp 3' }, 'hamlet', 9.81, 'ap place-of-hamlet'],
    [{ xa: 'Vị Tân', ap: 'Ấp 9' }, 'commune', 9.806, 'xa place-of-commune'],
    [{ xa: 'Vị Tân', ap: 'Khu vực 2' }, 'commune', 9.806, 'xa place-of-commune'],
    [{ xa: 'Vị Tân' }, 'commune', 9.806, 'xa place-of-commune'],
    [{ xa: 'Phường I', duong: 'số 12 Trần Hưng Đạo' }, 'street', 9.7812, 'duong place-of-street'],
    [{ xa: 'Phường I', ap: 'KV2', duong: '12 Trần Hưng Đạo' }, 'hamlet', 9.785, 'ap place-of-hamlet'],
    [{ xa: 'Vị Tân', duong: '12 Trần Hưng Đạo' }, 'commune', 9.806, 'xa place-of-commune'],
    [{ xa: 'Thạnh Hòa' }, null, undefined, 'xa place-unknown'],
  ])('%j lies there by %s', (cells, located, latitude, warning) => {
    const answer = read(cells);
    expect(answer).toMatchObject({ ok: true, value: { located } });
    expect(answer.ok ? answer.value.place?.latitude : 0).toBe(latitude);
    expect(warningsOf(answer)).toEqual([warning]);
  });
});

describe('whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.stringMatching(/^[0-9h:.,;°'" -]{1,30}$/),
    fc.constantFrom('Chợ', 'Phường I', '6h-18h', '0912345678', '9.78', '105.47', 'có', 'ấp 3'),
  );
  const cells = fc.dictionary(fc.constantFrom(...SUPPLY_LIST_COLUMNS.map(({ name }) => name)), cell);

  it('a row is a draft within the province, or is refused by its columns', () => {
    const { west, south, east, north } = gazetteer.box;
    fc.assert(
      fc.property(cells, fc.boolean(), (garbage, isNamed) => {
        const answer = readSupplyRow(isNamed ? { ...garbage, ...row } : garbage, reference);
        if (!answer.ok) return answer.faults.length > 0;
        const { kind, place, openingHours, openingHoursText, located } = answer.value;
        const isInside =
          place === null ||
          (place.latitude >= south && place.latitude <= north && place.longitude >= west && place.longitude <= east);
        const isKnown = SUPPLY_POINT_KINDS.includes(kind) && (place === null) === (located === null);
        return isInside && isKnown && (openingHours === null || openingHoursText === null);
      }),
      { numRuns: 500 },
    );
  });
});
