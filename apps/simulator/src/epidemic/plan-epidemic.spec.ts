import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { localHourOf } from '#libs/vocabulary';
import { populate } from '../population/people.js';
import { Random } from '../population/random.js';
import { placesOfTesting, type FacilityOfPlay } from './facilities-of-play.js';
import { planEpidemic, type PlannedEpidemic } from './plan-epidemic.js';
import type { EpidemicAct, PlayedSpecimen } from './testing-act.js';

const FROM = '2021-08-01';
const communes = loadReferenceData().adminUnits.communesOf('93', FROM);
const facility = (code: string, kind: string, communeCode: string): FacilityOfPlay => ({
  ...{ code, kinds: [kind], communeCode, openingHours: null, validFrom: '2019-04-01' },
});
const register = [
  ...communes.map(({ code }) => facility(`TYT-${code}`, 'health-station', code)),
  facility('TTYT-930', 'hospital', '31318'),
  facility('BV-DK-HG', 'hospital', '31321'),
  facility('CDC-HG', 'laboratory', '31327'),
  facility('CP-VI-TAN', 'checkpoint', '31333'),
  facility('KCL-930-1', 'quarantine-facility', '31333'),
];
const people = populate(4_000, communes, new Random(1));
const plan = (seed: number): PlannedEpidemic =>
  planEpidemic(
    {
      ...{ people, communes: communes.map(({ code }) => code), places: placesOfTesting(register, FROM) },
      ...{ calendar: { from: FROM, days: 20 }, introductions: 3 },
    },
    new Random(seed),
  );

type Testing = Extract<EpidemicAct, { kind: 'testing' }>;
const { acts, infections } = plan(5);
const testing = acts.filter((act): act is Testing => act.kind === 'testing');
const swabs = testing.flatMap(({ fact }): PlayedSpecimen[] => {
  if (fact.kind === 'collected' || fact.kind === 'tested-on-the-spot') return [fact.specimen];
  return fact.kind === 'pool-formed' ? fact.pool.members.filter((member) => typeof member !== 'string') : [];
});

describe('the epidemic of a seed', () => {
  it('is the same each time, and another for another', () => {
    expect(plan(5)).toEqual({ acts, infections });
    expect(plan(6).infections).not.toEqual(infections);
  });

  it('spreads from those who were infected elsewhere to people whom they meet', () => {
    const infected = new Map(infections.map((one) => [one.person, one]));
    const passed = infections.filter(({ by }) => by !== undefined);
    expect(passed.length).toBeGreaterThan(20);
    for (const { by = -1, day } of passed) expect(infected.get(by)?.onset ?? Infinity).toBeLessThanOrEqual(day + 2);
  });

  it('finds some of them and misses others', () => {
    const values = testing.flatMap(({ fact }) => (fact.kind === 'tested-on-the-spot' ? [fact] : []));
    const infected = new Map(infections.map((one) => [one.person, one]));
    const ill = values.filter(({ specimen }) => infected.get(specimen.person)?.hasSymptoms && specimen.hasSymptoms);
    expect(new Set(ill.map(({ value }) => value))).toEqual(new Set(['positive', 'negative']));
  });
});

describe('what is done about it', () => {
  it('is in order of time, in the hours of work, and each key is used once', () => {
    const times = acts.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const { at } of acts) expect(Number(localHourOf(at).slice(-2))).toBeGreaterThanOrEqual(6);
    for (const { at } of acts) expect(Number(localHourOf(at).slice(-2))).toBeLessThan(19);
    const keys = acts.flatMap((act) => ('key' in act ? [act.key] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    'patient-screening',
    'very-high-risk-contact',
    'high-risk-contact',
    'at-risk-contact',
    'outbreak-investigation',
    'quarantine-control',
    'community-surveillance',
    'hospital-surveillance',
    'pooled-sample-positive',
    'rapid-positive',
    'follow-up',
  ])('tests for the reason %s', (reason) => {
    expect(swabs.map((specimen) => specimen.reason)).toContain(reason);
  });

  it('has pools of both kinds and methods, none above its size, and nobody twice in one', () => {
    const pools = testing.flatMap(({ fact }) => (fact.kind === 'pool-formed' ? [fact.pool] : []));
    expect(new Set(pools.map(({ kind, method }) => `${kind} ${method}`))).toEqual(
      new Set(['field rt-pcr', 'field rapid-antigen', 'laboratory rt-pcr']),
    );
    for (const { members } of pools) {
      expect(members.length).toBeGreaterThanOrEqual(2);
      expect(members.length).toBeLessThanOrEqual(20);
      const who = members.flatMap((member) => (typeof member === 'string' ? member : (member.document ?? [])));
      expect(new Set(who).size).toBe(who.length);
    }
  });

  it('reads the tube of a vehicle where it was taken, without a second person', () => {
    const vehicles = testing.flatMap(({ fact }) =>
      fact.kind === 'pool-formed' && fact.pool.method === 'rapid-antigen' ? [fact.pool] : [],
    );
    for (const { code, facility, formedAt } of vehicles) {
      const own = testing.flatMap(({ as, fact }) => ('pool' in fact && fact.pool === code ? [{ as, fact }] : []));
      const [read] = own;
      expect(read).toMatchObject({
        as: 'collection-team',
        fact: { kind: 'pool-result-entered', laboratory: facility },
      });
      expect((read?.fact as { at: Date }).at.getTime() - formedAt.getTime()).toBe(15 * 60_000);
      expect(own.map(({ fact }) => fact.kind)).not.toContain('pool-result-validated');
    }
  });

  it('swabs whoever stands for another after the other', () => {
    const byId = new Map(swabs.map((specimen) => [specimen.id, specimen]));
    const replacing = swabs.filter(({ replaces }) => replaces !== undefined);
    expect(replacing.length).toBeGreaterThan(0);
    for (const { replaces = '', collectedAt, person } of replacing) {
      expect(byId.get(replaces)).toMatchObject({ person });
      expect(byId.get(replaces)?.collectedAt.getTime()).toBeLessThan(collectedAt.getTime());
    }
  });

  it('leaves one laboratory behind: what reaches it late in the play is not tested any more', () => {
    const received = testing.flatMap(({ fact }) =>
      fact.kind === 'received' && fact.condition === 'good' ? [fact] : [],
    );
    const tested = new Set(testing.flatMap(({ fact }) => (fact.kind === 'result-entered' ? [fact.specimen] : [])));
    const pooled = new Set(
      testing.flatMap(({ fact }) =>
        fact.kind === 'pool-formed' ? fact.pool.members.map((one) => `${one as string}`) : [],
      ),
    );
    const waiting = (laboratory: string): number =>
      received.filter((one) => one.laboratory === laboratory && !tested.has(one.specimen) && !pooled.has(one.specimen))
        .length;
    expect(waiting('CDC-HG')).toBeGreaterThan(2 * waiting('BV-DK-HG'));
  });

  it('corrects results, gives up what is lost, ends cases in recovery and lets suspects go', () => {
    expect(new Set(testing.map(({ fact }) => fact.kind))).toEqual(
      new Set([
        ...['collected', 'tested-on-the-spot', 'dispatched', 'received', 'lost', 'result-entered', 'result-validated'],
        ...['correction-asked', 'pool-formed', 'pool-result-entered', 'pool-result-validated', 'member-closed'],
      ]),
    );
    const deeds = acts.flatMap((act) => (act.kind === 'case' ? [act.deed.kind] : []));
    expect(deeds).toEqual(expect.arrayContaining(['recovered', 'ruled-out']));
    expect(acts.some(({ kind }) => kind === 'refused')).toBe(true);
  });
});
