import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { daysBetween } from '#libs/vocabulary';
import type { FacilityOfPlay } from '../epidemic/facilities-of-play.js';
import { populate } from '../population/people.js';
import { Random } from '../population/random.js';
import { planVaccination, type PlannedRounds } from './plan-vaccination.js';
import { pointsOfPlay } from './points-of-play.js';
import type { PlayedEntry, VaccinationDeed } from './vaccination-act.js';
import { PRODUCTS } from './vaccination-parameters.js';

const FROM = '2021-08-01';
const communes = loadReferenceData().adminUnits.communesOf('93', FROM);
const people = populate(1_200, communes, new Random(3));
const districts = [...new Set(communes.map(({ parentCode }) => parentCode ?? ''))];
const vaccinates = { validFrom: '2019-04-01', openingHours: null };
const register: FacilityOfPlay[] = [
  ...districts.map((district) => ({
    ...{ ...vaccinates, code: `TTYT-${district}`, kinds: ['hospital', 'vaccination-point'] },
    communeCode: communes.find(({ parentCode }) => parentCode === district)?.code ?? '',
  })),
  ...communes.map(({ code }) => ({
    ...{ ...vaccinates, code: `TYT-${code}`, kinds: ['health-station', 'vaccination-point'], communeCode: code },
  })),
];
const points = pointsOfPlay(register, communes, FROM, new Random(4));
const preparedAt = ({ acts }: PlannedRounds): string[] =>
  acts.flatMap(({ at, deed }) => (deed.kind === 'session' && deed.deed.kind === 'prepare' ? [at.toISOString()] : []));

const planOf = (calendar: { from: string; days: number }): PlannedRounds =>
  planVaccination({ people, count: people.length, points, calendar }, new Random(5));
const deedsOf = <Kind extends VaccinationDeed['kind']>({ acts }: PlannedRounds, kind: Kind) =>
  acts.flatMap(({ deed }) => (deed.kind === kind ? [deed as Extract<VaccinationDeed, { kind: Kind }>] : []));
const singleEntriesOf = (planned: PlannedRounds): PlayedEntry[] =>
  deedsOf(planned, 'request').flatMap(({ fact }) => (fact.kind === 'entered' ? [fact.entry] : []));
const paperEntriesOf = (planned: PlannedRounds): PlayedEntry[] =>
  deedsOf(planned, 'send-list').flatMap(({ rows }) => rows.flatMap(({ entries }) => entries));

const visitorsOf = ({ sessions }: PlannedRounds) => sessions?.sessions.flatMap(({ visitors }) => visitors) ?? [];

describe('three rounds of vaccination', () => {
  const planned = planOf({ from: FROM, days: 14 });
  const here = planned.doses.filter(({ origin }) => origin === 'facility');

  it('are the same for the same seed, in order of time', () => {
    expect(JSON.stringify(planOf({ from: FROM, days: 14 }).acts) === JSON.stringify(planned.acts)).toBe(true);
    const times = planned.acts.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('give the second dose when the product allows it', () => {
    const courses = [...Map.groupBy(here, ({ person }) => person).values()];
    const tooEarly = courses.filter(([first, second]) => {
      const { daysToSecond = 0 } = PRODUCTS.find(({ vaccine }) => vaccine === second?.vaccine) ?? {};
      return first && second && daysBetween(first.day, second.day) < daysToSecond;
    });
    expect(tooEarly).toEqual([]);
    expect(courses.some(({ length }) => length === 2)).toBe(true);
  });

  it('lie before the play as far as they do not fit into it, and inside of it when it is long', () => {
    expect(planned.firstDay < FROM).toBe(true);
    const long = planOf({ from: FROM, days: 61 }).doses.filter(({ origin }) => origin === 'facility');
    expect(long.every(({ dayOfPlay }) => dayOfPlay >= 0)).toBe(true);
  });

  it('have 72 % of the doses entered one by one, and each of the others in one row of paper', () => {
    const single = new Set(singleEntriesOf(planned).map(({ dose }) => dose));
    const paper = paperEntriesOf(planned).map(({ dose }) => dose);
    expect(new Set(paper).size).toBe(paper.length);
    expect((here.length - paper.length) / here.length).toBeCloseTo(0.72, 2);
    const entered = new Set([...single, ...paper, ...visitorsOf(planned).map(({ entry }) => entry.dose)]);
    expect(planned.doses.filter(({ id }) => !entered.has(id))).toEqual([]);
  });

  it('never enter a dose before it was given', () => {
    const given = new Map(planned.doses.map(({ id, at }) => [id, at]));
    const early = planned.acts.filter(
      ({ at, deed }) =>
        deed.kind === 'request' &&
        deed.fact.kind === 'entered' &&
        at < (given.get(deed.fact.entry.dose) ?? new Date(0)),
    );
    expect(early).toEqual([]);
  });

  it('have every fault, however few people there are', () => {
    const few = planVaccination({ people, count: 120, points, calendar: { from: FROM, days: 2 } }, new Random(6));
    const kinds = new Set(deedsOf(few, 'request').map(({ fact }) => fact.kind));
    for (const kind of ['corrected', 'withdrawn', 'merged', 'declared', 'received', 'recalled'])
      expect(kinds).toContain(kind);
    expect(deedsOf(few, 'decide-same').length).toBeGreaterThan(0);
    expect(deedsOf(few, 'mistake').length).toBeGreaterThan(0);
    expect(deedsOf(few, 'send-list').some(({ rows }) => rows.some(({ isMistyped }) => isMistyped))).toBe(true);
    const entries = [...singleEntriesOf(few), ...paperEntriesOf(few)];
    expect(entries.some(({ lot }) => lot === undefined)).toBe(true);
    expect(entries.some(({ person }) => people[person]?.citizenId === undefined)).toBe(true);
    expect(entries.some(({ lot }) => lot === few.recalledLot)).toBe(true);
    expect(few.doses.some(({ origin }) => origin === 'outside-province')).toBe(true);
  });

  it('have boosters once the word exists', () => {
    const ofPerson = (days: PlannedRounds): number =>
      Math.max(...[...Map.groupBy(days.doses, ({ person }) => person).values()].map(({ length }) => length));
    expect(ofPerson(planned)).toBe(2);
    expect(ofPerson(planOf({ from: '2022-01-10', days: 14 }))).toBe(3);
  });
});

describe('the sessions of the last round', () => {
  const planned = planOf({ from: FROM, days: 14 });
  const { sessions = [] } = planned.sessions ?? {};

  it('are held on the last day of the round, and prepared two days before', () => {
    expect(planned.sessions?.day).toBe('2021-08-13');
    expect(preparedAt(planned)).toEqual(['2021-08-11T02:00:00.000Z']);
  });

  it('are prepared on the first day of a play that has no day before it, and there are none in a shorter one', () => {
    const short = planOf({ from: FROM, days: 3 });
    expect(short.sessions?.day).toBe('2021-08-02');
    expect(preparedAt(short)).toEqual(['2021-08-01T02:00:00.000Z']);
    expect(planOf({ from: FROM, days: 2 }).sessions).toBeUndefined();
  });

  it('see each dose once, of lots that are given nowhere else', () => {
    const doses = visitorsOf(planned).map(({ entry }) => entry.dose);
    expect(new Set(doses).size).toBe(doses.length);
    const elsewhere = [...singleEntriesOf(planned), ...paperEntriesOf(planned)].map(({ lot }) => lot);
    const lots = new Set(visitorsOf(planned).map(({ entry }) => entry.lot));
    expect(elsewhere.filter((lot) => lots.has(lot))).toEqual([]);
  });

  it('invite people of the province with a document, each to a first dose, and let others walk in', () => {
    const coursesOf = Map.groupBy(planned.doses, ({ person }) => person);
    for (const { person, isInvited } of visitorsOf(planned)) {
      const { citizenId, home } = people[person] ?? { home: {} };
      const isFirst = coursesOf.get(person)?.length === 1;
      expect([person, isInvited]).toEqual([person, citizenId !== undefined && 'communeCode' in home && isFirst]);
    }
    expect(visitorsOf(planned).some(({ isInvited }) => !isInvited)).toBe(true);
  });

  it('invite nobody from a commune that another session asks for', () => {
    const communesOf = sessions.map(({ visitors, withoutDose }) => {
      const invited = [...visitors.filter(({ isInvited }) => isInvited), ...withoutDose];
      return new Set(invited.map(({ person }) => (people[person]?.home as { communeCode: string }).communeCode));
    });
    const all = communesOf.flatMap((communes) => [...communes]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('have one point without network, where nobody walks in', () => {
    const without = sessions.filter(({ hasNetwork }) => !hasNetwork);
    expect(without).toHaveLength(1);
    expect(without[0]?.visitors.every(({ isInvited, comesWith }) => isInvited && comesWith === 'invitation')).toBe(
      true,
    );
  });

  it('have everything that happens at one', () => {
    const visitors = visitorsOf(planned);
    expect(visitors.some(({ mistypes }) => mistypes)).toBe(true);
    expect(visitors.some(({ isAllergic }) => isAllergic)).toBe(true);
    expect(visitors.some(({ leavesEarly }) => leavesEarly)).toBe(true);
    expect(new Set(visitors.flatMap(({ reaction }) => reaction?.severity ?? []))).toEqual(
      new Set(['common', 'severe']),
    );
    const fates = sessions.flatMap(({ withoutDose }) => withoutDose.map(({ fate }) => fate));
    expect(new Set(fates)).toEqual(new Set(['deferred', 'declined', 'absent']));
  });
});

describe('citizens who ask for corrections', () => {
  const tickets = deedsOf(planOf({ from: FROM, days: 14 }), 'ticket').map(({ deed }) => deed);
  const opened = tickets.flatMap(({ kind, ticket }) => (kind === 'open' ? [ticket] : []));

  it('have a document and a phone each, and are answered but for some', () => {
    expect(new Set(opened.map(({ end }) => end))).toEqual(new Set(['accepted', 'refused', 'waiting']));
    expect(new Set(opened.map(({ entry }) => people[entry.person]?.phone)).size).toBe(opened.length);
    expect(opened.every(({ entry }) => people[entry.person]?.citizenId !== undefined)).toBe(true);
    const decided = tickets.filter(({ kind }) => kind === 'decide').map(({ ticket }) => ticket);
    expect(decided).toEqual(opened.filter(({ end }) => end !== 'waiting'));
  });

  it('know the lot of a dose that was entered without one', () => {
    const doses = planOf({ from: FROM, days: 14 }).doses;
    const accepted = opened.filter(({ end }) => end === 'accepted');
    expect(accepted.map(({ lot }) => lot)).toEqual(accepted.map(({ entry }) => doses[entry.dose]?.lot));
    expect(accepted.every(({ entry }) => entry.lot === undefined)).toBe(true);
  });
});
