import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, type ServiceInTest } from '#libs/testing';
import { phoneOf } from './codes-of-nobody.js';
import { declared } from './declarations-of-nobody.js';
import { Doors, GUARD } from './doors-of-nobody.js';
import { ANALYST, startHealthDeclaration } from './running-health-declaration.js';

const CHIP = '099184001234|099123456|Nguyễn Thử B|29021984|Nữ|Khu vực 2, Phường I|15042021';
const PERSONAL = '099184001234|NGUYEN THU B|1984-02-29|0|162979388586171100|<2<00<0310000678';
const NAMED = Buffer.from('Trần Thử Cụ').toString('hex');
const INSURANCE = `DN4939912345678|${NAMED}|01/01/1950|1|${NAMED}|93 - 001|01/01/2021|31/12/2021|01/01/2021|$`;

describe('a camera at the door reads any code that says who somebody is', () => {
  let service: ServiceInTest;
  let doors: Doors;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    doors = await Doors.open(service);
  });

  afterAll(() => service.stop());

  it.each([
    ['a chip card', CHIP, 'Ng***'],
    ['the national personal code', PERSONAL, 'Ng*** (03***678)'],
    ['one whose phone is none', PERSONAL.replace('0310000678', '0123232422'), 'Ng***'],
    ['a health-insurance card', INSURANCE, 'Tr***'],
  ])('%s', async (_, scan, person) => {
    expect(await doors.enter({ scan }, { as: GUARD })).toMatchObject({ status: 201, body: { person } });
    expect(await doors.leave({ scan }, { as: GUARD })).toMatchObject({ status: 201 });
    expect(await doors.enter({ scan })).toMatchObject({ status: 401 });
    expect(await doors.enter({ scan }, { as: ANALYST })).toMatchObject({ status: 403 });
  });

  it('and knows a person again by another document with the same number', async () => {
    const entered = await doors.enter({ scan: CHIP }, { as: GUARD });
    const left = await doors.leave({ scan: PERSONAL }, { as: GUARD });
    expect(left).toMatchObject({ status: 201, body: { id: entered.body.id } });
  });

  it('the codes of the platform, of which a personal code may come from the phone itself', async () => {
    const phone = await phoneOf(service);
    expect(await doors.enter({ scan: phone.show() })).toMatchObject({ status: 201, body: { way: 'person-scans' } });
    const { code } = await declared(service);
    expect(await doors.enter({ scan: `LC1.D.${code}` }, { as: GUARD })).toMatchObject({ status: 201 });
  });

  it('a printed card, unless somebody else printed it', async () => {
    const officer = clientActor('cards', ['personal-cards:write'], ['930']);
    const person = { fullName: 'Trần Thử Cụ', communeCode: '31318', address: 'Khu vực 2' };
    const card = await service.post<{ text: string }>('/v1/personal-cards', { as: officer, body: { person } });
    const { text } = card.body;
    expect(await doors.enter({ scan: text }, { as: GUARD })).toMatchObject({ status: 201, body: { person: 'Tr***' } });
    const forged = text.replace(/[^.]+$/, (signature) => [...signature].reverse().join(''));
    const refused = { status: 422, body: { errors: [{ path: 'scan', code: 'scan-not-known' }] } };
    expect(await doors.enter({ scan: forged }, { as: GUARD })).toMatchObject(refused);
  });

  it.each([
    ['a text that means nothing', 'Xin chào', 'scan-names-no-person'],
    ['a document without a name', CHIP.replace('Nguyễn Thử B', ''), 'scan-names-no-person'],
    ['a text that was made to harm', '<script>alert(1)</script>', 'scan-hostile'],
    ['a code that is none', 'LC1.P.x', 'scan-names-no-person'],
  ])('but not %s', async (_, scan, code) => {
    const refused = { status: 422, body: { errors: [{ path: 'scan', code }] } };
    expect(await doors.enter({ scan }, { as: GUARD })).toMatchObject(refused);
  });

  it('and nothing beside it', async () => {
    const answer = await doors.enter({ scan: CHIP, declarationCode: 'MV29-GQY5-CKT1-8FPX-4BJJ' }, { as: GUARD });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: '', code: 'ambiguous-shape' }] } });
  });
});
