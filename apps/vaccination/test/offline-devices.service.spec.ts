import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#libs/http';
import { type ServiceInTest } from '#libs/testing';
import type { PackedPerson, SignedDayPack, VaccinationDayPack } from '#libs/vocabulary';
import type { GivenOffline } from '../../simulator/src/offline/kept-dose.js';
import { SealedFolder } from '../../simulator/src/offline/sealed-folder.js';
import {
  VaccinationDevice,
  type PointNetwork,
  type SyncedDose,
} from '../../simulator/src/offline/vaccination-device.js';
import { patientNetwork, walkIn, type Person } from './devices-in-test.js';
import { inviteToday, type InvitedPerson } from './invitations-in-test.js';
import { moveStock, newLot } from './lots-in-test.js';
import {
  BUSINESS_TIME,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  SITE_A,
  SITE_B,
  startVaccination,
  TODAY,
} from './running-vaccination.js';

const DEVICES = 30;
const DOSES = 12;
/** People who were invited, of each device. */
const INVITED = 2;
/** Doses of the first device at each point that both have recorded. */
const SHARED = 5;
const FATES = ['sends-once', 'sends-twice', 'killed-half-way'] as const;
const PASSPHRASE = 'ba con mèo trên mái nhà';
const HOUR_MS = 3_600_000;
const LONG_MS = 300_000;

interface Known {
  readonly person: Person;
  readonly personId: string;
}

const POINTS = [
  { actor: FACILITY_A, facilityCode: SITE_A, communeCode: '31318' },
  { actor: FACILITY_B, facilityCode: SITE_B, communeCode: '31340' },
] as const;

let service: ServiceInTest;
let other: ServiceInTest;
let home: string;
let lot: string;
let startedAt: number;
const known: Known[][] = [[], []];
const invited: InvitedPerson[][] = [[], []];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lachan-devices-'));
  service = await startVaccination();
  startedAt = performance.now();
  other = await service.another();
  lot = await newLot(service);
  for (const [index, point] of POINTS.entries()) {
    const vials = { lot, vials: 200, facilityCode: point.facilityCode };
    await moveStock(service, { kind: 'receipt', ...vials, at: '2021-08-11T06:00:00+07:00' }, point.actor);
    const people = Array.from({ length: (INVITED * DEVICES) / POINTS.length }, () => newPerson());
    known[index] = await Promise.all(people.map((person) => firstDose(person, point)));
    invited[index] = await inviteToday(
      service,
      point,
      known[index].map(({ personId }) => personId),
    );
  }
}, LONG_MS);
afterAll(async () => {
  await other?.stop();
  await service?.stop();
  await rm(home, { recursive: true, force: true });
});

/** Nine weeks ago, so that the second one is due. */
async function firstDose(person: Person, { actor, facilityCode }: (typeof POINTS)[number]): Promise<Known> {
  const dose = doseOf(person, { facilityCode, lot: 'FIRST1', administered: { on: '2021-06-09' } });
  const { body } = await service.post('/v1/doses', { as: actor, body: dose });
  return { person, personId: (body.person as { readonly id: string }).id };
}

const clock = (): Date => new Date(Date.parse(BUSINESS_TIME) + performance.now() - startedAt);

const networkOf = (as: Actor, through = service): PointNetwork => patientNetwork(through, as);

async function deviceOf(name: string, facilityCode = SITE_A, at = clock): Promise<VaccinationDevice> {
  const kept = await SealedFolder.open(join(home, name), PASSPHRASE);
  return new VaccinationDevice({ deviceId: name, facilityCode, kept, clock: at });
}

const astrazeneca = (of: GivenOffline['of'], change: Partial<GivenOffline> = {}): GivenOffline => ({
  ...{ of, vaccine: 'astrazeneca', lot, hasConsent: true, consentsToMixing: false },
  screening: { outcome: 'eligible', isComplete: true, expiresAt: new Date('2021-08-12T08:00:00Z') },
  ...change,
});

async function packOf(as: Actor, facility: string): Promise<VaccinationDayPack> {
  const { body } = await service.get<SignedDayPack>(`/v1/vaccination-day-packs?facility=${facility}&day=${TODAY}`, {
    as,
  });
  return JSON.parse(body.payload) as VaccinationDayPack;
}

describe('a day pack', () => {
  it('has the rules, the lots and the people of the day, with what a next dose needs and no more', async () => {
    const pack = await packOf(FACILITY_A, SITE_A);
    expect(pack.people.map(({ personId }) => personId).sort()).toEqual(
      known[0]?.map(({ personId }) => personId).sort(),
    );
    expect(Object.keys(pack.people[0] as PackedPerson).sort()).toEqual(
      ['birth', 'doses', 'fullName', 'guard', 'invitation', 'isDoubtful', 'personId', 'sessionId', 'sex'].sort(),
    );
    expect(pack.people[0]?.doses).toEqual([{ vaccine: 'astrazeneca', day: '2021-06-09', number: 1, kind: 'basic' }]);
    expect(pack.lots).toContainEqual(expect.objectContaining({ lot, isHere: true, expiresOn: '2021-12-31' }));
    expect(pack.rules.version).toMatch(/^[\w-]{22}$/);
    const text = JSON.stringify(pack.people);
    for (const { person } of known[0] ?? []) {
      const { phone, identityDocument } = person as { phone: string; identityDocument: { number: string } };
      for (const secret of [phone, phone.slice(1), identityDocument.number]) expect(text).not.toContain(secret);
    }
    for (const { code } of invited[0] ?? []) expect(text).not.toContain(code);
    for (const word of ['FIRST1', SITE_A, 'communeCode', 'residence']) expect(text).not.toContain(word);
  });

  it('is noted for each person in it', async () => {
    const { id, people } = await packOf(FACILITY_A, SITE_A);
    const [row] = await service.database.query<{ people: number }>(
      `SELECT count(*)::int AS people FROM vaccination.day_pack_person WHERE pack_id = $1`,
      [id],
    );
    expect(row?.people).toBe(people.length);
  });

  it.each([
    ['of another facility', FACILITY_B, SITE_A, TODAY, 404, 'facility-not-found'],
    ['of yesterday', FACILITY_A, SITE_A, '2021-08-10', 422, 'day-pack-of-another-day'],
    ['of next week', FACILITY_A, SITE_A, '2021-08-18', 422, 'day-pack-of-another-day'],
  ])('%s is not handed out', async (_, as, facility, day, status, code) => {
    const answer = await service.get(`/v1/vaccination-day-packs?facility=${facility}&day=${day}`, { as });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('names people to whoever took it and to nobody else', async () => {
    const { id, people } = await packOf(FACILITY_A, SITE_A);
    const dose = {
      ...doseOf({}),
      person: undefined,
      personId: people[0]?.personId,
      administered: { at: clock().toISOString() },
    };
    const send = async (as: Actor, facilityCode: string, packId?: string) => {
      const items = [
        {
          idempotencyKey: `names-people-${facilityCode}-${String(packId)}`.slice(0, 64),
          dose: { ...dose, facilityCode },
        },
      ];
      const batch = { deviceId: 'device-x', sentAt: clock().toISOString(), items, ...(packId && { packId }) };
      const { body } = await service.post('/v1/doses/batches', { as, key: null, body: batch });
      return (body.items as SyncedDose[])[0];
    };
    expect(await send(FACILITY_B, SITE_B, id)).toMatchObject({ status: 404, code: 'person-not-in-pack' });
    expect(await send(FACILITY_A, SITE_A)).toMatchObject({ status: 404, code: 'person-not-in-pack' });
  });
});

describe('a device', () => {
  it('finds who is invited, stops where it is somebody else, and decides as the service does', async () => {
    const device = await deviceOf('decides');
    await device.takePack(networkOf(FACILITY_A), TODAY);
    const packed = await device.invited(String(invited[0]?.[0]?.code));
    const who = known[0]?.find(({ personId }) => personId === packed?.personId);
    if (!packed || !who) throw new Error('The invitation is in the pack');
    const lastFour = String(who.person.phone).slice(-4);
    expect(await device.guard(packed, { birthDay: 1, birthMonth: 3, lastFour })).toBe('matches');
    expect(await device.guard(packed, { birthDay: 2, birthMonth: 3, lastFour })).toBe('differs');
    for (const change of [{}, { vaccine: 'pfizer' as const }, { lot: 'NOT-THERE' }]) {
      const given = astrazeneca({ packed }, { screening: null, ...change });
      const { decision, reasons, number } = await device.decide(given);
      const body = {
        ...{ personId: packed.personId, vaccine: given.vaccine, lot: given.lot, facilityCode: SITE_A, consent: true },
        at: clock().toISOString(),
      };
      const asked = await service.post('/v1/dose-decisions', { as: FACILITY_A, key: null, body });
      expect({ decision, reasons, doseNumber: number }).toEqual({
        decision: asked.body.decision,
        reasons: asked.body.reasons,
        doseNumber: asked.body.doseNumber,
      });
    }
    await device.record(astrazeneca({ packed }));
    expect((await device.decide(astrazeneca({ packed }))).reasons.map(({ code }) => code)).toContain('beyond-course');
  });

  it('takes no pack that was altered, and decides by none that is over', async () => {
    const honest = networkOf(FACILITY_A);
    const forged: PointNetwork = {
      ...honest,
      get: async (path) => {
        const answer = await honest.get(path);
        const pack = answer.body as Partial<SignedDayPack>;
        return pack.payload ? { ...answer, body: { ...pack, payload: pack.payload.replace(lot, 'FORGED') } } : answer;
      },
    };
    await expect((await deviceOf('forged')).takePack(forged, TODAY)).rejects.toMatchObject({ code: 'pack-altered' });
    await (await deviceOf('late')).takePack(honest, TODAY);
    const late = await deviceOf('late', SITE_A, () => new Date(clock().getTime() + 24 * HOUR_MS));
    await expect(late.decide(astrazeneca(walkIn(newPerson())))).rejects.toMatchObject({ code: 'pack-expired' });
    expect(await readdir(join(home, 'forged'))).toEqual(['key']);
  });

  it('keeps what was refused, sealed, and nothing else', async () => {
    const device = await deviceOf('keeps');
    await device.takePack(networkOf(FACILITY_A), TODAY);
    await device.record(astrazeneca(walkIn(newPerson())));
    const refused = await device.record(astrazeneca({ ...walkIn(newPerson()), stated: { fullName: '' } }));
    const answers = await device.sync(networkOf(FACILITY_A));
    expect(answers.map(({ status }) => status)).toEqual([201, 400]);
    expect((await readdir(join(home, 'keeps'))).filter((name) => name.startsWith('dose-'))).toHaveLength(1);
    expect((await device.sync(networkOf(FACILITY_A))).map(({ key }) => key)).toEqual([refused]);
  });
});

describe(`${DEVICES} devices come back at once with ${DOSES} doses each`, () => {
  it(
    'some twice, some killed half-way, through two processes: each dose once, and every number agrees',
    async () => {
      const before = await countsOf();
      const shared = Array.from({ length: SHARED }, () => newPerson());
      const answers = await Promise.all(
        Array.from({ length: DEVICES }, (_, number) => dayOf(number, number < POINTS.length ? shared : [])),
      );
      const entries = answers.flat();
      expect(entries.filter(({ status }) => status !== 201)).toEqual([]);
      expect(new Set(entries.map(({ dose }) => dose?.entryId)).size).toBe(DEVICES * DOSES);
      const doses = DEVICES * DOSES - SHARED;
      const after = await countsOf();
      const added = Object.fromEntries(
        Object.entries(after).map(([name, count]) => [name, count - before[name as keyof typeof before]]),
      );
      expect(added).toEqual({
        entries: DEVICES * DOSES,
        ledger: doses,
        completeness: doses,
        events: doses,
        balance: doses,
      });
      const kinds = entries.flatMap(({ conflicts = [] }) => conflicts.map(({ kind }) => kind));
      expect(kinds).toEqual(Array(SHARED).fill('same-dose'));
      expect(await foldersOf(DEVICES)).toEqual([]);
    },
    LONG_MS,
  );
});

/** One device, one day: it takes its pack, vaccinates, comes back, and answers what became of each dose at last. */
async function dayOf(number: number, shared: readonly Person[]): Promise<SyncedDose[]> {
  const index = number % POINTS.length;
  const { actor, facilityCode } = POINTS[index] ?? POINTS[0];
  const network = networkOf(actor, number % 4 < 2 ? service : other);
  const name = `many-${number}`;
  const device = await deviceOf(name, facilityCode);
  await device.takePack(network, TODAY);
  const first = Math.floor(number / POINTS.length) * INVITED;
  for (const { code } of invited[index]?.slice(first, first + INVITED) ?? []) {
    const packed = await device.invited(code);
    if (!packed) throw new Error('The invitation is in the pack');
    await device.record(astrazeneca({ packed }));
  }
  const others = [...shared, ...Array.from({ length: DOSES - INVITED - shared.length }, () => newPerson())];
  for (const person of others) await device.record(astrazeneca(walkIn(person)));
  return comeBack(device, () => deviceOf(name, facilityCode), network, FATES[number % FATES.length] ?? 'sends-once');
}

async function comeBack(
  device: VaccinationDevice,
  switchedOnAgain: () => Promise<VaccinationDevice>,
  network: PointNetwork,
  fate: (typeof FATES)[number],
): Promise<SyncedDose[]> {
  const deaf: PointNetwork = {
    ...network,
    post: async (path, body) => {
      await network.post(path, body);
      throw new Error('switched off before the answer came');
    },
  };
  if (fate === 'killed-half-way') {
    await expect(device.sync(deaf)).rejects.toThrow('switched off');
    return (await switchedOnAgain()).sync(network);
  }
  const repeating: PointNetwork = {
    ...network,
    post: async (path, body) => (await Promise.all([network.post(path, body), network.post(path, body)]))[1],
  };
  return device.sync(fate === 'sends-twice' ? repeating : network);
}

async function foldersOf(devices: number): Promise<string[]> {
  const names = new Set(Array.from({ length: devices }, (_, number) => `many-${number}`));
  return (await readdir(home)).filter((name) => names.has(name));
}

async function countsOf() {
  const [rows] = await service.database.query<{ entries: number; ledger: number; events: number }>(
    `SELECT count(*) FILTER (WHERE source = 'batch')::int AS entries,
       count(*) FILTER (WHERE state = 'standing' AND day = $1)::int AS ledger,
       (SELECT count(*)::int FROM messaging.event e JOIN vaccination.dose d ON d.id::text = e.aggregate_id
        WHERE d.day = $1) AS events
     FROM vaccination.dose`,
    [TODAY],
  );
  const counts = await Promise.all(
    POINTS.map(async ({ actor, facilityCode }) => {
      const day = `facility=${facilityCode}&from=${TODAY}&to=${TODAY}`;
      const complete = await service.get(`/v1/completeness?${day}`, { as: actor });
      const balance = await service.get(`/v1/stock-balances?lot=${lot}&day=${TODAY}&facilityCode=${facilityCode}`, {
        as: actor,
      });
      return {
        completeness: (complete.body.total as { readonly entered: number }).entered,
        balance: Number(balance.body.given),
      };
    }),
  );
  const sumOf = (name: 'completeness' | 'balance') => counts.reduce((sum, one) => sum + one[name], 0);
  return {
    ...(rows ?? { entries: 0, ledger: 0, events: 0 }),
    completeness: sumOf('completeness'),
    balance: sumOf('balance'),
  };
}
