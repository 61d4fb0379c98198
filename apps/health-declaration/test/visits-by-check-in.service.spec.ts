import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clientActor, newIdempotencyKey, type Answer, type ServiceInTest } from '#libs/testing';
import { AT_CHECKPOINT, CHECKPOINT, LEAD, openCheckpoints } from './checkpoints-of-nobody.js';
import { phoneWith } from './codes-of-nobody.js';
import { COMMUNE_OF_931, declaration, declared, registeredPlace } from './declarations-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

const GUARD = clientActor('guard', ['check-ins:read', 'check-ins:write'], ['93']);
const TODAY = '2021-08-11';
const AT_RISK = { what: 'area', level: 4, name: COMMUNE_OF_931, by: 'check-in', on: TODAY };

interface Passage extends Record<string, unknown> {
  readonly reasons: string[];
  readonly visited: object[];
}

/** Each test has a person of its own, who cannot exist. */
let number = 0;
const phoneNumber = (): string => `031${String(number).padStart(7, '0')}`;
const citizenId = (): string => `099184${String(number).padStart(6, '0')}`;
const FULL_NAME = 'Nguyễn Thử A';

describe('somebody who checked in where there is an epidemic', () => {
  let service: ServiceInTest;
  let market: string;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    await openCheckpoints(service);
    market = await registeredPlace(service, { communeCode: COMMUNE_OF_931, name: 'Chợ Thử Nghiệm' });
    const area = { kind: 'commune', code: COMMUNE_OF_931, level: 4, from: '2021-08-01', document: 'd' };
    expect(await service.post('/v1/risk-areas', { as: LEAD, body: area })).toMatchObject({ status: 201 });
  });
  beforeEach(() => {
    number += 1;
  });
  afterAll(() => service.stop());

  const enter = async (body: object, as?: typeof GUARD, placeCode = market): Promise<string> => {
    const entered = await service.post<{ id: string }>('/v1/check-ins', {
      body: { placeCode, ...body },
      ...(as && { as }),
    });
    expect(entered).toMatchObject({ status: 201 });
    return entered.body.id;
  };
  const pass = (body: object, key = newIdempotencyKey()): Promise<Answer<Passage>> =>
    service.post<Passage>('/v1/checkpoint-passages', {
      ...{ as: AT_CHECKPOINT, key, body: { checkpointCode: CHECKPOINT, direction: 'in', ...body } },
    });
  const declare = (identityDocument?: object, fullName = FULL_NAME) => {
    const { declarant } = declaration();
    return declared(service, {
      declarant: { ...declarant, fullName, phone: phoneNumber(), identityDocument } as typeof declarant,
    });
  };
  const document = () => ({ kind: 'citizen-id', number: citizenId() });
  const chipCard = (): string => `${citizenId()}||${FULL_NAME}|29021984|Nữ|Khu vực 2, Phường I|15042021`;
  const insuranceCard = (): string => `DN493${String(number).padStart(10, '0')}|${nameInHex()}|29/02/1984|2`;
  const nameInHex = (): string => Buffer.from(FULL_NAME).toString('hex');

  it('is judged as by a declared visit, with the reason and the days that were looked at', async () => {
    const { code } = await declare();
    await enter({ declarationCode: code }, GUARD);
    const key = newIdempotencyKey();
    const seen = await pass({ declarationCode: code }, key);
    expect(seen).toMatchObject({
      status: 201,
      body: {
        ...{ colour: 'red', reasons: ['very-high-risk-visited'] },
        ...{ visited: [AT_RISK], visitedWindow: { from: '2021-07-28', to: TODAY } },
      },
    });
    expect(JSON.stringify(seen.body)).not.toContain('Chợ Thử Nghiệm');
    expect((await pass({ declarationCode: code }, key)).body).toEqual(seen.body);
  });

  it.each<[string, () => Promise<object>]>([
    [
      'the own personal code at both',
      async () => {
        const phone = await phoneWith(service, (await declare(document())).code);
        await enter({ personalCode: phone.show() });
        return { scan: phone.show(1) };
      },
    ],
    [
      'name and phone at the poster, and a later declaration',
      async () => {
        await enter({ visitor: { fullName: FULL_NAME, phone: phoneNumber() } });
        return { declarationCode: (await declare()).code };
      },
    ],
    [
      'name and phone, and a declaration with a document too',
      async () => {
        await enter({ visitor: { fullName: FULL_NAME, phone: phoneNumber() } });
        return { declarationCode: (await declare(document())).code };
      },
    ],
    [
      'a document and a phone at the door, and a declaration without a document',
      async () => {
        await enter({ visitor: { fullName: FULL_NAME, phone: phoneNumber(), identityDocument: document() } }, GUARD);
        return { declarationCode: (await declare(undefined, 'NGUYEN THU A')).code };
      },
    ],
    [
      'a chip card at both, without any declaration',
      async () => {
        await enter({ scan: chipCard() }, GUARD);
        return { scan: chipCard() };
      },
    ],
    [
      'a chip card at the door and the number typed at the checkpoint',
      async () => {
        await enter({ scan: chipCard() }, GUARD);
        return { identityDocument: document() };
      },
    ],
    [
      'a health-insurance card at both',
      async () => {
        await enter({ scan: insuranceCard() }, GUARD);
        return { scan: insuranceCard() };
      },
    ],
  ])('is found by %s', async (_, prepare) => {
    const { body } = await pass(await prepare());
    expect(body.reasons).toContain('very-high-risk-visited');
    expect(body.visited).toEqual([AT_RISK]);
  });

  it('is not taken for another of the family who has the same phone', async () => {
    await enter({ visitor: { fullName: FULL_NAME, phone: phoneNumber() } });
    await enter({ visitor: { fullName: FULL_NAME, phone: phoneNumber(), identityDocument: document() } }, GUARD);
    const { code } = await declare(undefined, 'Nguyễn Thử B');
    expect((await pass({ declarationCode: code })).body).toMatchObject({ colour: 'green', visited: [] });
  });

  it('is not taken for somebody of the same name and phone with another number of that document', async () => {
    await enter({ visitor: { fullName: FULL_NAME, phone: phoneNumber(), identityDocument: document() } }, GUARD);
    const { code } = await declare({ kind: 'citizen-id', number: '099184999999' });
    expect((await pass({ declarationCode: code })).body).toMatchObject({ colour: 'green', visited: [] });
  });

  it.each([
    ['on the fourteenth day before', '2021-07-28T00:00:00+07:00', ['very-high-risk-visited']],
    ['on the fifteenth', '2021-07-27T23:59:59+07:00', []],
  ])('%s: %s', async (_, at, reasons) => {
    const { code } = await declare();
    const id = await enter({ declarationCode: code }, GUARD);
    await service.database.query(
      `UPDATE health_declaration.check_in SET checked_in_at = $2::timestamptz,
         day = ($2::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date WHERE id = $1`,
      [id, at],
    );
    expect((await pass({ declarationCode: code })).body).toMatchObject({ reasons });
  });

  it('and not after the passage: a passage is decided as of its own time', async () => {
    const { code } = await declare();
    await enter({ declarationCode: code }, GUARD);
    const offline = { deviceId: 'device-of-nobody', sequence: number, packVersion: 'p', colourShown: 'green' };
    const at = '2021-08-10T00:00:00Z';
    expect((await pass({ declarationCode: code, at, offline })).body).toMatchObject({ visited: [] });
  });

  it('is warned of by a place that was announced by its name', async () => {
    const place = await registeredPlace(service, { name: 'Siêu thị Thử Ví Dụ' });
    const { code } = await declare();
    await enter({ declarationCode: code }, GUARD, place);
    expect((await pass({ declarationCode: code })).body).toMatchObject({ colour: 'green', visited: [] });
    const announced = { kind: 'place', provinceCode: '93', text: 'Siêu thị thử ví dụ', level: 4 };
    const body = { ...announced, from: '2021-08-01', document: 'd' };
    expect(await service.post('/v1/risk-areas', { as: LEAD, body })).toMatchObject({ status: 201 });
    expect((await pass({ declarationCode: code })).body).toMatchObject({
      ...{ colour: 'red', reasons: ['epidemic-place-visited'], warnings: ['epidemic-place'] },
      visited: [{ what: 'place', level: 4, name: 'Siêu thị thử ví dụ', by: 'check-in', on: TODAY }],
    });
  });
});
