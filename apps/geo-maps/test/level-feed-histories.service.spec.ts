import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ServiceInTest } from '#libs/testing';
import { feedFromEvents } from './feed-from-events.js';
import { announce, makeHamlets, withdraw } from './level-answers.js';
import { startGeoMaps } from './running-geo-maps.js';

const SPEC_MS = 300_000;
/** Evenings and small hours in Vietnam, some of them less than the notice apart. */
const TIMES = [
  '2021-11-05T16:30:00.000Z',
  '2021-11-06T17:10:00.000Z',
  '2021-11-08T03:00:00.000Z',
  '2021-11-11T16:59:00Z',
];
const DAYS = ['2021-11-05', '2021-11-06', '2021-11-07', '2021-11-08', '2021-11-09', '2021-11-10', '2021-11-11'];
const READ_AT = '2021-11-20T03:00:00.000Z';
const AREAS = ['93', '930', '931', '31318', '31321', '31340'] as const;
/** Below the first commune, and so below its district and the province. */
const HAMLET = '31318-02';

/** Something that an officer of the province decides; a withdrawal is of one of the decisions before. */
const anAct = fc.record({
  areaCode: fc.constantFrom(...AREAS),
  value: fc.constantFrom(1, 2, 3, 4, 'inherited'),
  exception: fc.option(fc.constantFrom(1, 2, 3, 4)),
  takesBack: fc.option(fc.nat({ max: 50 }), { freq: 3 }),
});
const histories = fc.array(fc.array(anAct, { minLength: 1, maxLength: 7 }), {
  ...{ minLength: TIMES.length, maxLength: TIMES.length },
});

let maps: ServiceInTest;
beforeAll(async () => {
  maps = await startGeoMaps({ LACHAN_BUSINESS_TIME: TIMES[0]! });
  await makeHamlets(maps, '31318', 2);
});
afterAll(() => maps.stop());

async function inAnother<T>(time: string, work: (other: ServiceInTest) => Promise<T>): Promise<T> {
  const other = await maps.another({ LACHAN_BUSINESS_TIME: time });
  try {
    return await work(other);
  } finally {
    await other.stop();
  }
}

type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never;

/** Refusals are no matter: what is no change, or was taken back before, is no event either. */
async function decide(service: ServiceInTest, act: Act, made: string[]): Promise<void> {
  const { areaCode, value, exception, takesBack } = act;
  const back = takesBack === null || made.length === 0 ? undefined : made[takesBack % made.length];
  if (back !== undefined) return void (await withdraw(service, back));
  const holdsHamlet = ['93', '930', '31318'].includes(areaCode) && value !== 'inherited';
  const exceptions = exception === null || !holdsHamlet ? [] : [{ areaCode: HAMLET, value: exception }];
  const { status, body } = await announce(service, areaCode, value, { exceptions });
  if (status === 201) made.push(body.id);
}

describe('the daily feed of levels', () => {
  it(
    'is made of the events alone for every day that is over, whatever was announced, excepted and taken back',
    async () => {
      const isPlayed = fc.asyncProperty(histories, async (history) => {
        const made: string[] = [];
        for (const [at, acts] of history.entries())
          await inAnother(TIMES[at]!, async (service) => {
            for (const act of acts) await decide(service, act, made);
          });
        expect(made.length).toBeGreaterThan(0);
        await inAnother(READ_AT, async (service) => {
          for (const on of DAYS) {
            const at = new Date(Date.parse(`${on}T17:00:00.000Z`) - 1);
            const { body } = await service.get(`/v1/area-levels/feed?on=${on}`);
            expect(body).toMatchObject({ on, isFinal: true });
            expect(await feedFromEvents(maps, { on, at, now: new Date(READ_AT) })).toEqual(body);
          }
        });
      });
      await fc.assert(isPlayed, { numRuns: 1, endOnFailure: true });
    },
    SPEC_MS,
  );
});
