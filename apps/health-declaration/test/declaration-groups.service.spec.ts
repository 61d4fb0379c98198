import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { COMMUNE_OF_930, COMMUNE_OF_931, declaration } from './declarations-of-nobody.js';
import { domesticMove } from './forms-of-nobody.js';
import { OFFICER, OFFICER_931, startHealthDeclaration } from './running-health-declaration.js';

interface Group extends Record<string, unknown> {
  readonly id: string;
  readonly code: string;
  readonly members: readonly { readonly id: string; readonly code: string }[];
}
interface Problem extends Record<string, unknown> {
  readonly errors: readonly { readonly path: string; readonly code: string }[];
}

const SIMULTANEOUS = 8;
const MEMBERS_MAX = 60;
const TABLES = ['declaration', 'declaration_group'].map((table) => `health_declaration.${table}`);

let service: ServiceInTest;
beforeAll(async () => {
  service = await startHealthDeclaration();
});
afterAll(() => service.stop());

const { phone: _, ...PERSON } = declaration().declarant;
const traveller = (year: number, more: object = {}): object => ({
  declarant: { ...PERSON, birth: { year }, identityDocument: undefined },
  ...more,
});

/** A bus: what is so for everybody is said once. */
function bus(members: readonly unknown[]): object {
  return {
    kind: 'vehicle',
    form: 'domestic-move',
    leader: { fullName: 'Trần Thử Tài', phone: '0300000999' },
    shared: { residence: declaration().residence, answers: domesticMove()['answers'] },
    members,
  };
}

const declare = <Body = Group>(body: unknown, key = newIdempotencyKey()) =>
  service.post<Body>('/v1/declaration-groups', { body, key });
const rows = () => Promise.all([...TABLES, 'messaging.event'].map((table) => service.count(table)));

describe('a group', () => {
  it('is as many declarations as it has members, under one code', async () => {
    const before = await rows();
    const answer = await declare(bus([traveller(1984), traveller(1990), traveller(2015)]));
    expect(answer).toMatchObject({ status: 201, body: { kind: 'vehicle' } });
    expect(new Set([answer.body.code, ...answer.body.members.map(({ code }) => code)]).size).toBe(4);
    expect(await rows()).toEqual([Number(before[0]) + 3, Number(before[1]) + 1, Number(before[2]) + 3]);
  });

  it('of a family takes what each says for itself before what is shared', async () => {
    const sick = traveller(1990, { answers: { symptoms: ['fever'] }, onBehalf: false });
    const { body } = await declare({ ...bus([traveller(1984), sick]), kind: 'family' });
    expect(body.members).toMatchObject([{ outcome: 'clear' }, { outcome: 'attention' }]);
    const shown = await service.get(`/v1/declarations/${String(body.members[1]?.id)}`, { as: OFFICER });
    expect(shown.body).toMatchObject({ onBehalf: false, phone: '+84300000999', groupId: body.id });
  });

  it('that is sent again, and by many at once, is there once', async () => {
    const key = newIdempotencyKey();
    const group = bus([traveller(1984), traveller(1990)]);
    const before = await rows();
    const answers = await Promise.all(Array.from({ length: SIMULTANEOUS }, () => declare(group, key)));
    for (const answer of answers) expect(answer).toMatchObject({ status: 201, body: answers[0]?.body ?? {} });
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(
      SIMULTANEOUS - 1,
    );
    expect(await rows()).toEqual([Number(before[0]) + 2, Number(before[1]) + 1, Number(before[2]) + 2]);
    expect(await declare(bus([traveller(1984)]), key)).toMatchObject({ status: 409 });
  });

  it('is seen by officers with those of its members who are theirs to see', async () => {
    const elsewhere = { residence: { communeCode: COMMUNE_OF_931, address: 'Ấp 1' } };
    const staying = { answers: { itinerary: { origin: { provinceCode: '79' }, destination: { provinceCode: '92' } } } };
    const { body } = await declare(bus([traveller(1984, staying), traveller(1990, { ...elsewhere, ...staying })]));
    const path = `/v1/declaration-groups/${body.id}`;
    for (const [as, index] of [
      [OFFICER, 0],
      [OFFICER_931, 1],
    ] as const) {
      const shown = await service.get<Group>(path, { as });
      expect(shown).toMatchObject({ status: 200, body: { memberCount: 2, leader: { fullName: 'Trần Thử Tài' } } });
      expect(shown.body.members.map(({ id }) => id)).toEqual([body.members[index]?.id]);
    }
    const audit = await service.database.query(
      `SELECT actor_id FROM audit.entry WHERE action = 'declaration-group.read' AND object_id = $1`,
      [body.id],
    );
    expect(audit).toHaveLength(2);
  });

  it('is nobody’s to see in another area', async () => {
    const home = {
      answers: { itinerary: { origin: { provinceCode: '79' }, destination: { communeCode: COMMUNE_OF_930 } } },
    };
    const { body } = await declare(bus([traveller(1984, home)]));
    expect(await service.get(`/v1/declaration-groups/${body.id}`, { as: OFFICER_931 })).toMatchObject({ status: 404 });
  });
});

describe('a group of which one is refused', () => {
  it.each<[string, unknown, number, string, string, string]>([
    [
      'a form that is not whole',
      bus([traveller(1984), { declarant: {} }]),
      400,
      'invalid-request',
      'members[1].declarant.fullName',
      'missing',
    ],
    ['somebody who is none', bus([traveller(1984), 7]), 400, 'invalid-request', 'members[1]', 'wrong-type'],
    [
      'a field of nobody',
      bus([traveller(1984, { code: 'A' })]),
      400,
      'invalid-request',
      'members[0].code',
      'unknown-field',
    ],
    [
      'an own answer that does not fit',
      bus([traveller(1984), traveller(1990, { answers: { seat: 7 } })]),
      400,
      'invalid-request',
      'members[1].answers.seat',
      'wrong-type',
    ],
    [
      'a shared answer that does not fit',
      {
        ...bus([traveller(1984), traveller(1990)]),
        shared: {
          residence: declaration().residence,
          answers: { ...(domesticMove()['answers'] as object), vehicle: 'rocket' },
        },
      },
      400,
      'invalid-request',
      'shared.answers.vehicle',
      'not-one-of',
    ],
    [
      'a birth that lies ahead',
      bus([traveller(1984), traveller(2022)]),
      422,
      'group-member-refused',
      'members[1].declarant.birth.year',
      'birth-in-the-future',
    ],
    [
      'a commune that is none',
      bus([traveller(1984, { residence: { communeCode: '00000', address: 'a' } })]),
      422,
      'group-member-refused',
      'members[0].residence.communeCode',
      'commune-not-found',
    ],
    ['nobody', bus([]), 400, 'invalid-request', 'members', 'too-few'],
    [
      'too many',
      bus(Array.from({ length: MEMBERS_MAX + 1 }, () => traveller(1984))),
      400,
      'invalid-request',
      'members',
      'too-many',
    ],
  ])('%s: nothing is kept', async (_, body, status, code, path, fault) => {
    const before = await rows();
    const answer = await declare<Problem>(body);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.errors).toContainEqual({ path, code: fault, message: expect.any(String) });
    expect(await rows()).toEqual(before);
  });

  it('may be mended and sent again under the same key', async () => {
    const key = newIdempotencyKey();
    expect(await declare(bus([traveller(2022)]), key)).toMatchObject({ status: 422 });
    expect(await declare(bus([traveller(2012)]), key)).toMatchObject({ status: 201 });
  });

  it('of the full number is taken', async () => {
    const members = Array.from({ length: MEMBERS_MAX }, (_, index) => traveller(1950 + index));
    expect((await declare(bus(members))).body.members).toHaveLength(MEMBERS_MAX);
  });
});
