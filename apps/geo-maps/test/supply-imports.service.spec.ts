import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventuallyHolds, type ServiceInTest } from '#libs/testing';
import {
  codesOf,
  LIST_HEADER as HEADER,
  LISTS,
  previewOf,
  PROVINCE,
  sendList,
  sheetOf,
  takeList,
} from './lists-in-test.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

const OF_930 = officerOf('930');

let service: ServiceInTest;
beforeAll(async () => {
  service = await startGeoMaps();
  const [latitude, longitude] = [9.81, 105.44];
  await service.post('/v1/areas/31333/hamlets', { as: OF_930, body: { name: 'Ấp 3', latitude, longitude } });
});
afterAll(() => service.stop());

const pointsNamed = (name: string) =>
  service.database.query<Record<string, unknown>>(
    `SELECT id, version, name, kind, commune_code AS "communeCode", address, latitude, longitude, located, hours,
       hours_text AS "hoursText", phone, delivery, goods FROM geo_maps.supply_point WHERE name LIKE $1 ORDER BY name, id`,
    [name],
  );

describe('a dirty list', () => {
  const TITLES = [
    ...['STT', 'Tên điểm bán (*)', 'Loại hình', 'Huyện', 'Xã/phường', 'Ấp/khu vực', 'Số nhà, đường', 'SĐT'],
    ...['Người liên hệ', 'Giờ hoạt động', 'Giao hàng', 'Vĩ độ', 'Kinh độ'],
  ];
  const vt = 'TP Vị Thanh';
  const file = sheetOf(
    [
      ['DANH SÁCH ĐIỂM BÁN HÀNG THIẾT YẾU'],
      TITLES,
      [
        1,
        'Chợ Vị Thanh',
        'CHỢ',
        vt,
        'Phường I',
        null,
        '1 Trần Hưng Đạo',
        '02933876543',
        'Cô Ba',
        '5h-9h, 15h-18h',
        'Không',
        '9,7842',
        '105,4711',
      ],
      [
        2,
        'Bách hóa Xanh',
        'Bách hóa Xanh',
        null,
        null,
        null,
        'số 12 Trần Hưng Đạo',
        912345678,
        'Anh Tư',
        'từ 6 giờ đến 21 giờ',
        'Có',
        105.4702,
        9.7839,
      ],
      [
        3,
        'Nhà thuốc Long Châu',
        'Nhà thuốc tây',
        null,
        null,
        'KV2',
        null,
        '0912.345.679 / 0912345670',
        null,
        '24/24',
        null,
        `9°47'02.4"`,
        `105°28'15.6"`,
      ],
      [4, 'Tạp hóa Út', 'tap hoa', vt, 'VỊ TÂN', 'ấp 03', null, null, null, 'theo giờ chợ', 'x', null, null],
      [5, 'Cây xăng Phú An', 'cây xăng', 'Châu Thành', 'Xã Phú An', null, null, null, null, null, null, null, null],
      [
        6,
        'Gian hàng Thạnh Hòa',
        'gian hàng 0 đồng',
        'Phụng Hiệp',
        'Thạnh Hòa',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      [
        7,
        { formula: 'B3&"!"', value: 'Chợ công thức' },
        'chợ lưu động',
        vt,
        '31318',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      [
        8,
        { formula: 'VLOOKUP(A1,Sheet2!A:B,2)', value: '#N/A' },
        'ATM',
        vt,
        'Phường I',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      [9, 'Điện máy', 'siêu thị điện máy', vt, 'P.1', null, null, '12', null, null, 'có lẽ', '9.78', null],
      [10, 'Chợ Vị Thanh', 'chợ', vt, 'Phường I', null, 'số 1, Trần Hưng Đạo', null, null, null, null, null, null],
      [
        11,
        'Chợ Vị Thanh',
        'chợ',
        vt,
        'Phường I',
        null,
        '1 Trần Hưng Đạo',
        '0293 3999 999',
        null,
        null,
        null,
        null,
        null,
      ],
      [12, 'Chợ xa', 'chợ', 'Phụng Hiệp', 'Vị Tân', null, null, null, null, null, null, '10.77', '106.70'],
      [13, 'Chợ Sài Gòn', 'chợ', vt, 'Vị Tân', null, null, null, null, null, null, '10.77', '106.70'],
      [null, null, null, null, null, null, null, null, null, null, null, null, null],
      [14, '', '', '', '', null, null, '0912345678', null, null, null, null, null],
    ],
    ['A1:M1', 'D3:D5', 'E3:E5'],
  );

  it('is decided row by row, and every row says what became of it', async () => {
    const done = await takeList(service, file);
    expect(done).toMatchObject({ state: 'finished', rows: 14, created: 7, changed: 0, unchanged: 1, refused: 6 });
    const rows = await previewOf(service, done.id);
    expect(rows.map(({ row, outcome, told }) => [row, outcome, ...codesOf(told)])).toEqual([
      [3, 'created'],
      [4, 'created', 'vi_do coordinates-swapped'],
      [5, 'created', 'dien_thoai other-phones'],
      [6, 'created', 'gio_mo_cua opening-hours-as-text', 'ap place-of-hamlet'],
      [7, 'created', 'xa commune-former', 'xa place-of-commune'],
      [8, 'created', 'xa place-unknown'],
      [9, 'created', 'xa place-of-commune'],
      [10, 'refused', 'ten_diem formula-in-cell'],
      [
        ...[11, 'refused', 'loai supply-point-kind-unknown', 'dien_thoai phone-malformed', 'giao_hang word-unknown'],
        'kinh_do coordinate-missing',
      ],
      [12, 'unchanged', 'ten_diem listed-twice'],
      [13, 'refused', 'ten_diem listed-twice-otherwise'],
      [14, 'refused', 'xa district-disagrees', 'vi_do coordinates-outside-province'],
      [15, 'refused', 'vi_do coordinates-outside-province'],
      [17, 'refused', 'ten_diem missing', 'loai missing', 'xa missing'],
    ]);
    expect(rows[7]?.told[0]?.message).toContain('formula');
  });

  it('has made what it says, each place with how sure it is', async () => {
    expect((await pointsNamed('Chợ Vị Thanh'))[0]).toMatchObject({
      ...{ kind: 'market', communeCode: '31318', address: '1 Trần Hưng Đạo', hours: '05:00-09:00,15:00-18:00' },
      ...{ latitude: 9.7842, longitude: 105.4711, located: 'given', phone: '+842933876543', delivery: false },
    });
    expect(await pointsNamed('Bách hóa Xanh')).toMatchObject([
      { communeCode: '31318', latitude: 9.7839, longitude: 105.4702, located: 'given', phone: '+84912345678' },
    ]);
    const [chemist] = await pointsNamed('Nhà thuốc Long Châu');
    expect(chemist).toMatchObject({ communeCode: '31318', hours: '24/7', phone: '+84912345679', located: 'given' });
    expect(chemist?.['latitude']).toBeCloseTo(9.784, 6);
    expect(await pointsNamed('Tạp hóa Út')).toMatchObject([
      {
        communeCode: '31333',
        latitude: 9.81,
        longitude: 105.44,
        located: 'hamlet',
        hours: null,
        hoursText: 'theo giờ chợ',
      },
    ]);
    expect(await pointsNamed('Cây xăng Phú An')).toMatchObject([{ communeCode: '31369', located: 'commune' }]);
    expect(await pointsNamed('Gian hàng Thạnh Hòa')).toMatchObject([
      { kind: 'free-stall', latitude: null, located: null },
    ]);
    expect(await pointsNamed('Chợ công thức')).toHaveLength(1);
    const people = await service.database.query(`SELECT FROM geo_maps.supply_point p WHERE p::text ~ 'Cô Ba|Anh Tư'`);
    expect(people).toHaveLength(0);
  });

  it('is there for everybody at once, with an event and an audit row for each point', async () => {
    const [market] = await pointsNamed('Chợ Vị Thanh');
    const facts = await service.database.query(
      `SELECT data FROM messaging.event WHERE aggregate_id = $1 AND type LIKE '%supply-point-registered%'`,
      [market?.['id']],
    );
    expect(facts).toHaveLength(1);
    expect(JSON.stringify(facts)).not.toContain('3876543');
    const acts = `audit.entry WHERE action = 'supply-point.imported' AND object_id = '${String(market?.['id'])}'`;
    expect(await service.count(acts)).toBe(1);
    const near = '/v1/supply-points?near=9.7842,105.4711&radius=50&kind=market';
    await eventuallyHolds(async () =>
      expect((await service.get(near)).body).toMatchObject({
        items: [{ name: 'Chợ Vị Thanh', state: { value: 'unknown' } }],
      }),
    );
  });

  it('gives its refused rows back to be mended, and takes each of them once', async () => {
    const [list] = await service.database.query<{ id: string }>(
      `SELECT id FROM imports.import WHERE kind = 'supply-points' ORDER BY started_at, id LIMIT 1`,
    );
    const path = `${LISTS}/${list?.id}/refused.csv`;
    const csv = (await service.get<string>(path, { as: PROVINCE, headers: { 'accept-language': 'vi' } })).body;
    expect(csv).toContain('ten_diem: Ô chứa công thức');
    expect((await service.get(`${LISTS}/${list?.id}/refused.xlsx`, { as: PROVINCE })).status).toBe(200);
    const header = csv.split('\r\n')[0] ?? '';
    const row = csv.split('\r\n').find((line) => line.includes('Chợ Sài Gòn')) ?? '';
    const mended = row.replace('10.77', '9.80').replace('106.70', '105.43');
    expect(await takeList(service, `${header}\r\n${mended}`)).toMatchObject({ created: 1, refused: 0 });
    const renamed = mended.replace('Chợ Sài Gòn', 'Chợ Vị Tân');
    expect(await takeList(service, `${header}\r\n${renamed}`)).toMatchObject({ created: 0, changed: 1 });
    expect(await pointsNamed('Chợ Sài Gòn')).toEqual([]);
    expect(await pointsNamed('Chợ Vị Tân')).toMatchObject([{ version: 2, communeCode: '31333' }]);
  });
});

describe('a list', () => {
  it('that comes again changes nothing, in the same file or another, and little when little has changed', async () => {
    const rows = [
      'Quán A,tạp hóa,Phường I,1 Lê Lợi',
      'Quán B,tạp hóa,Phường I,2 Lê Lợi',
      'Quán B,tạp hóa,Phường I,3 Lê Lợi',
    ];
    const file = [HEADER, ...rows].join('\n');
    const first = await takeList(service, file);
    expect(first).toMatchObject({ created: 3, refused: 0 });
    const again = await sendList(service, file);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body.id).toBe(first.id);
    expect(await takeList(service, `${file}\nQuán C,tạp hóa,P1,`)).toMatchObject({ created: 1, unchanged: 3 });
    const dressed = [`${HEADER},SĐT`, 'QUAN A,TAP HOA,31318,"số 1, Lê Lợi, phường I",0912000001'].join('\n');
    expect(await takeList(service, dressed)).toMatchObject({ created: 0, changed: 1 });
    expect(await pointsNamed('Quán A')).toMatchObject([{ version: 2, phone: '+84912000001' }]);
    expect(await pointsNamed('Quán B')).toHaveLength(2);
    const vague = await takeList(service, `${HEADER}\nQuán B,tạp hóa,Phường I,\n`);
    expect(codesOf((await previewOf(service, vague.id))[0]?.told ?? [])).toEqual(['duong supply-point-ambiguous']);
  });

  it('places a shop by its street, once a shop on it is known', async () => {
    await takeList(service, `${HEADER},Vĩ độ,Kinh độ\nTiệm 1,tạp hóa,Phường III,10 Nguyễn Trãi,9.7702,105.4702\n`);
    await takeList(service, `${HEADER},Vĩ độ,Kinh độ\nTiệm 2,tạp hóa,Phường III,30 Nguyễn Trãi,9.7704,105.4704\n`);
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-12T03:00:00.000Z' });
    try {
      await takeList(
        later,
        `${HEADER}\nTiệm 3,tạp hóa,Phường III,đường Nguyễn Trãi\nTiệm 4,tạp hóa,Phường IV,1 Nguyễn Trãi\n`,
      );
    } finally {
      await later.stop();
    }
    expect(await pointsNamed('Tiệm 3')).toMatchObject([{ located: 'street', latitude: 9.7703, longitude: 105.4703 }]);
    expect(await pointsNamed('Tiệm 4')).toMatchObject([{ located: 'commune' }]);
  });

  it('never takes a surer place away', async () => {
    await takeList(service, `${HEADER},Vĩ độ,Kinh độ\nTiệm vàng mã,tạp hóa,Vị Tân,ấp 3,9.8111,105.4422\n`);
    expect(await takeList(service, `${HEADER}\nTiệm vàng mã,tạp hóa,Vị Tân,Ấp 3\n`)).toMatchObject({ unchanged: 1 });
    expect(await pointsNamed('Tiệm vàng mã')).toMatchObject([{ located: 'given', latitude: 9.8111, version: 1 }]);
  });

  it('is decided by the areas of whoever sent it, and shown to nobody else', async () => {
    const file = `${HEADER}\nQuán trong,tạp hóa,Phường I,\nQuán ngoài,tạp hóa,31369,\n`;
    const done = await takeList(service, file, { as: OF_930 });
    expect(done).toMatchObject({ created: 1, refused: 1 });
    const rows = await previewOf(service, done.id, OF_930);
    expect(codesOf(rows[1]?.told ?? [])).toEqual(['xa supply-point-not-in-area']);
    for (const path of ['', '/preview', '/rows', '/refused.csv'])
      expect(await service.get(`${LISTS}/${done.id}${path}`, { as: PROVINCE })).toMatchObject({ status: 404 });
    expect(await service.get(`${LISTS}/${done.id}/preview`)).toMatchObject({ status: 401 });
  });

  it.each<[string, string | Buffer, number, string]>([
    ['without names', 'Loại,Xã\nchợ,P1', 400, 'column-missing'],
    ['with a column that nobody knows', `${HEADER},Doanh thu\nA,chợ,P1,,5`, 400, 'unknown-column'],
    ['without rows', `${HEADER}\n`, 422, 'file-empty'],
    ['that is no spreadsheet', Buffer.from('PK\u0003\u0004 x'), 400, 'file-unreadable'],
  ])('%s is refused as a whole', async (_, file, status, code) => {
    expect(await sendList(service, file)).toMatchObject({ status, body: { code } });
  });

  it('needs the scope to write, and says yes or no to a trial', async () => {
    const reader = { ...OF_930, id: 'reader', scopes: ['supply-points:read'] };
    expect(await sendList(service, `${HEADER}\nA,chợ,P1,`, { as: reader })).toMatchObject({ status: 403 });
    const unsure = await service.post(`${LISTS}?dryRun=maybe`, {
      ...{ as: PROVINCE, body: `${HEADER}\nA,chợ,P1,`, headers: { 'content-type': 'text/csv' } },
    });
    expect(unsure).toMatchObject({ status: 400, body: { errors: [{ path: 'dryRun' }] } });
  });
});
