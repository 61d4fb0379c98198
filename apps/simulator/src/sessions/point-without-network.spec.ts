import { describe, expect, it } from '@jest/globals';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { loadReferenceData } from '#libs/reference-data';
import {
  addDays,
  dayPackSignedText,
  endOfLocalDay,
  guardCheckOf,
  invitationDigest,
  localDayOf,
  startOfLocalDay,
  type PackedPerson,
  type VaccinationDayPack,
} from '#libs/vocabulary';
import type { Asking } from '../gateway/asking.js';
import type { SessionLedger } from '../ledger/session-ledger.js';
import type { Person } from '../population/people.js';
import type { PlannedSession, Visitor } from '../vaccination/planned-session.js';
import { PointWithoutNetwork } from './point-without-network.js';
import type { PreparedSessions } from './prepared-sessions.js';

const DAY = '2021-08-12';
const FACILITY = 'TTYT-932';
const CODE = 'code of an invitation';
const LOT = { vaccine: 'astrazeneca', lot: 'THU-AZ' } as const;
const MINUTE_MS = 60_000;
const PERSON: Person = {
  ...{ fullName: 'LÊ THỬ AN', sex: 'male', birthYear: 1975, birthDate: '1975-03-21', phone: '+84000000001' },
  ...{ home: { communeCode: '31351' }, perDay: 1 },
};
const SESSION: PlannedSession = {
  ...{ facility: FACILITY, client: 'point', day: DAY, hasNetwork: false, visitors: [], withoutDose: [], key: 'key' },
};
const VISITOR = { person: 0, entry: LOT, isInvited: true } as Pick<Visitor, 'person' | 'isInvited'> as Visitor;
const sha256 = (bytes: Uint8Array): Promise<Uint8Array> => Promise.resolve(createHash('sha256').update(bytes).digest());

describe('a point without network', () => {
  it('decides and dates a dose by the one moment at which it is given, though midnight passes meanwhile', async () => {
    const play = await playAt();
    let nowMs = startOfLocalDay(DAY).getTime() + MINUTE_MS;
    const clock = (): Date => new Date(nowMs);
    const point = play.pointWith(clock);
    await point.takePack();
    nowMs = endOfLocalDay(DAY).getTime() - MINUTE_MS;
    // Each look at the clock is a minute later than the one before: only the first is of the day.
    play.onLook(() => (nowMs += MINUTE_MS));
    expect(await point.vaccinate(VISITOR)).toBe(true);
    expect(await point.vaccinate(VISITOR)).toBe(false);
    expect(await point.send()).toHaveLength(1);
    expect(play.faults).toEqual([]);
    expect(play.sent.map(({ administered }) => localDayOf(new Date(administered.at)))).toEqual([DAY]);
  });
});

/** A platform that hands out one pack and takes every dose. */
async function playAt() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const unsigned = { payload: JSON.stringify(await packOf()), kid: 'd1' };
  const signature = sign(null, Buffer.from(dayPackSignedText(unsigned)), privateKey).toString('base64url');
  const keys = [{ kid: 'd1', x: String(publicKey.export({ format: 'jwk' }).x) }];
  const faults: string[] = [];
  const sent: { readonly administered: { readonly at: string } }[] = [];
  let look: () => unknown = () => undefined;
  const answerOf = (path: string, body: unknown): object => {
    if (path.endsWith('/keys')) return { keys };
    if (path.startsWith('/v1/vaccination-day-packs?')) return { ...unsigned, signature };
    const { items } = body as { readonly items: readonly { readonly dose: (typeof sent)[number] }[] };
    sent.push(...items.map(({ dose }) => dose));
    return {
      items: items.map((_, index) => ({ status: 201, dose: { id: `dose ${index}`, entryId: `entry ${index}` } })),
    };
  };
  const asking = {
    token: () => ({ header: () => Promise.resolve({}) }),
    gateway: {
      send: ({ path, body }: { readonly path: string; readonly body?: unknown }) =>
        Promise.resolve({ status: 200, body: answerOf(path, body) }),
    },
    fault: (fault: string) => faults.push(fault),
  } as unknown as Asking;
  return {
    ...{ faults, sent, onLook: (then: () => unknown) => (look = then) },
    pointWith: (clock: () => Date) =>
      new PointWithoutNetwork(SESSION, {
        asking,
        prepared: { codeOf: () => CODE } as unknown as PreparedSessions,
        ledger: { vaccinated: () => undefined } as unknown as SessionLedger,
        personOf: () => PERSON,
        clock: () => {
          const at = clock();
          look();
          return at;
        },
      }),
  };
}

/** Good until four in the morning of the day after, as the service makes it. */
async function packOf(): Promise<VaccinationDayPack> {
  const { courseRules: course, datedDecisions: decisions, screeningForms } = loadReferenceData().vaccination;
  const person: PackedPerson = {
    ...{ personId: 'person', sessionId: 'session', invitation: await invitationDigest(CODE, sha256) },
    ...{ fullName: PERSON.fullName, birth: { precision: 'day', date: '1975-03-21', year: 1975 }, sex: 'male' },
    ...{ doses: [], isDoubtful: false },
    guard: { salt: 'salt', document: null, phone: await guardCheckOf('salt', PERSON.phone, sha256) },
  };
  const over = new Date(startOfLocalDay(addDays(DAY, 1)).getTime() + 240 * MINUTE_MS);
  return {
    ...{ id: 'pack', day: DAY, sessions: [{ id: 'session', vaccines: ['astrazeneca'] }], people: [person] },
    ...{ issuedAt: startOfLocalDay(DAY).toISOString(), validFrom: startOfLocalDay(DAY).toISOString() },
    ...{ validUntil: over.toISOString(), facility: { code: FACILITY, name: 'TTYT', isHospital: false } },
    rules: { version: 'v', course, decisions, screeningForms },
    lots: [
      {
        ...{ ...LOT, expiresOn: '2021-12-31', isHere: true, isQuarantined: false, isRecalled: false },
        ...{ afterThawHours: null, afterOpeningHours: 6 },
      },
    ],
  };
}
