import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseStrata, PersonProgress } from '#libs/contracts';
import { addDays } from '#libs/vocabulary';
import type { ServiceInTest } from '#libs/testing';
import { FedFigures, type CaseStep, type PersonStep } from './fed-figures.js';
import { aCase, aProgress, COMMUNES } from './figure-events.fixture.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

interface Figures {
  readonly cases7Days: number;
  readonly cases14Days: number;
  readonly weeklyRate: number | null;
  readonly population: { people: number; figure: string; on: string; dissolved: unknown[] } | null;
  readonly coverage: readonly {
    minYears: number;
    people: number | null;
    withOneDose: number;
    basicComplete: number;
    oneDosePercent: number | null;
  }[];
  readonly smallArea: { oneCaseRate: number; rate: { from: number; to: number } } | null;
  readonly freshness: readonly { source: string; recordedBefore: string | null }[];
}

const ON = '2021-11-01';
let maps: ServiceInTest;
let fed: FedFigures;
beforeAll(async () => {
  maps = await startGeoMaps({ LACHAN_BUSINESS_TIME: '2021-11-01T03:00:00.000Z' });
  fed = await FedFigures.of(maps);
});
afterAll(() => maps.stop());
beforeEach(() => fed.clear());

const figuresOf = async (area: string, on = ON): Promise<Figures> =>
  (await maps.get<Figures>(`/v1/areas/${area}/figures?on=${on}`)).body;

const one: CaseStrata = {
  ...{ day: ON, classification: 'confirmed', status: 'active', endedDay: null, origin: 'community', late: false },
  ...{ detectedIn: '31339', residence: { kind: 'commune', communeCode: '31318' }, sex: 'female', ageBand: '35-39' },
  ageEstimated: false,
};
const progress: PersonProgress = {
  ...{ doseDays: ['2021-10-20'], completedDay: null, boosterDay: null, cohort: '18-24', sex: 'male' },
  residence: { kind: 'commune', communeCode: '31318' },
};

describe('cases', () => {
  it('count in the commune of detection, of community origin, on the day and the six before', async () => {
    await fed.foldCases([
      [null, one],
      [null, { ...one, day: '2021-10-26' }],
      [null, { ...one, day: '2021-10-25' }],
      [null, { ...one, day: '2021-10-19' }],
      [null, { ...one, day: '2021-10-18' }],
      [null, { ...one, day: '2021-11-02' }],
      [null, { ...one, origin: 'concentrated-quarantine' }],
      [null, { ...one, origin: 'unknown' }],
      [null, { ...one, classification: 'suspect' }],
    ]);
    expect(await figuresOf('31339')).toMatchObject({ cases7Days: 2, cases14Days: 4 });
    expect(await figuresOf('31318')).toMatchObject({ cases7Days: 0, cases14Days: 0, weeklyRate: 0 });
    expect(await figuresOf('930')).toMatchObject({ cases7Days: 2 });
    expect(await figuresOf('931')).toMatchObject({ cases7Days: 0 });
  });

  it('follow their corrections: confirmed, moved, of another origin, withdrawn; and stay when somebody recovers', async () => {
    const suspect = { ...one, classification: 'suspect' } as const;
    const elsewhere = { ...one, detectedIn: '31321', day: '2021-10-30' };
    await fed.foldCases([
      [null, suspect],
      [suspect, one],
      [one, { ...one, status: 'recovered', endedDay: ON }],
      [null, one],
      [one, elsewhere],
      [null, one],
      [one, { ...one, status: 'withdrawn' }],
      [null, one],
      [one, { ...one, origin: 'blockade-area' }],
    ]);
    const counted = await Promise.all(['31339', '31321', '93'].map((area) => figuresOf(area)));
    expect(counted.map(({ cases7Days }) => cases7Days)).toEqual([1, 1, 2]);
  });

  it('are divided by people of whom it is said who counted them and when', async () => {
    await fed.foldCases([[null, one]]);
    expect(await figuresOf('31339')).toMatchObject({
      population: { people: 4_263, on: '2019-04-01', figure: 'census-of-the-unit', dissolved: [] },
      weeklyRate: (1 * 100_000) / 4_263,
    });
    const phuAn = { code: '31372', name: 'Xã Phú An', people: 4_081 };
    expect((await figuresOf('93')).population).toMatchObject({
      ...{ people: 733_017, figure: 'census-of-the-unit', dissolved: [{ ...phuAn, counted: true }] },
    });
    expect((await figuresOf('933')).population).toMatchObject({
      ...{ figure: 'sum-of-its-communes', dissolved: [{ ...phuAn, counted: false }] },
    });
    expect((await figuresOf('31369')).population).toMatchObject({
      ...{ people: 10_828, dissolved: [{ ...phuAn, counted: false }] },
    });
  });

  it('of a small commune are explained: how much of the rate one case makes, and how much is chance', async () => {
    expect((await figuresOf('31339')).smallArea).toBeNull();
    await fed.foldCases([[null, one]]);
    const { smallArea } = await figuresOf('31339');
    expect(smallArea?.oneCaseRate).toBeCloseTo(23.46, 2);
    expect([smallArea?.rate.from, smallArea?.rate.to].map((rate) => Math.round(rate ?? 0))).toEqual([1, 131]);
    expect((await figuresOf('93')).smallArea).toBeNull();
  });
});

describe('coverage', () => {
  it('goes by the cohort, on the days of the doses, and says where nobody knows how many people there are', async () => {
    await fed.foldPeople([
      [null, progress],
      [null, { ...progress, cohort: '16-17' }],
      [null, { ...progress, cohort: 'unknown' }],
      [null, { ...progress, cohort: '65-69', doseDays: ['2021-10-20', ON], completedDay: ON }],
    ]);
    const groups = (await figuresOf('31318')).coverage.map(
      ({ minYears, people, withOneDose, basicComplete, oneDosePercent }) =>
        [minYears, people, withOneDose, basicComplete, oneDosePercent] as const,
    );
    expect(groups).toEqual([
      [18, null, 2, 1, null],
      [50, null, 1, 1, null],
      [65, null, 1, 1, null],
    ]);
    expect((await figuresOf('31318', '2021-10-31')).coverage[2]).toMatchObject({ withOneDose: 1, basicComplete: 0 });
    expect((await figuresOf('31318', '2021-10-19')).coverage[0]).toMatchObject({ withOneDose: 0 });
  });

  it('of the province is divided by the population figures, without residents of other provinces', async () => {
    await fed.foldPeople([
      [null, progress],
      [null, { ...progress, residence: { kind: 'unknown' } }],
      [null, { ...progress, residence: { kind: 'outside', provinceCode: '79' } }],
    ]);
    expect((await figuresOf('93')).coverage[0]).toMatchObject({
      ...{ minYears: 18, people: 536_163, withOneDose: 2, oneDosePercent: 200 / 536_163 },
    });
  });

  it('follows people who move, whose doses are annulled, and who turn out to be one', async () => {
    const moved = { ...progress, residence: { kind: 'commune', communeCode: '31321' } } as const;
    const both = { ...moved, doseDays: ['2021-10-20', '2021-10-31'], completedDay: '2021-10-31' };
    await fed.foldPeople([
      [null, progress],
      [progress, moved],
      [null, progress],
      [null, progress],
      // The double goes, and the kept person has the doses of both.
      [progress, null],
      [moved, both],
    ]);
    expect((await figuresOf('31318')).coverage[0]).toMatchObject({ withOneDose: 1, basicComplete: 0 });
    expect((await figuresOf('31321')).coverage[0]).toMatchObject({ withOneDose: 1, basicComplete: 1 });
  });

  it('of a commune has a share once somebody enters how many people there are', async () => {
    await fed.foldPeople([[null, progress]]);
    const body = { on: '2021-10-01', people: [{ minYears: 18, people: 4_000 }], document: '12/BC-UBND' };
    const path = '/v1/area-levels/capacities/31318';
    const headers = { 'content-type': 'application/json' };
    const other = await maps.send('PUT', path, { as: officerOf('931'), body, headers });
    expect(other.status).toBe(404);
    expect((await maps.send('PUT', path, { as: officerOf('930'), body, headers })).status).toBe(200);
    expect((await figuresOf('31318')).coverage[0]).toMatchObject({ people: 4_000, document: '12/BC-UBND' });
    expect((await figuresOf('31318')).coverage[0]?.oneDosePercent).toBeCloseTo(0.025);
    // A day before it held, and a district of which other communes said nothing.
    expect((await figuresOf('31318', '2021-09-30')).coverage[0]).toMatchObject({ people: null });
    expect((await figuresOf('930')).coverage[0]).toMatchObject({ people: null, withOneDose: 1 });
  });
});

describe('whatever happened', () => {
  interface History {
    readonly cases: readonly CaseStep[];
    readonly people: readonly PersonStep[];
    readonly currentCases: readonly CaseStrata[];
    readonly currentPeople: readonly PersonProgress[];
  }
  const histories: fc.Arbitrary<History> = fc
    .record({
      cases: fc.array(fc.array(aCase, { minLength: 1, maxLength: 4 }), { maxLength: 15 }),
      people: fc.array(fc.array(fc.option(aProgress), { minLength: 1, maxLength: 4 }), { maxLength: 15 }),
    })
    .map(({ cases, people }) => ({
      cases: cases.flatMap((all) => all.map((after, at): CaseStep => [all[at - 1] ?? null, after])),
      people: people.flatMap((all) => all.map((after, at): PersonStep => [all[at - 1] ?? null, after])),
      currentCases: cases.flatMap((all) => all.at(-1) ?? []),
      currentPeople: people.flatMap((all) => all.at(-1) ?? []),
    }));
  const batches = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

  /** Cuts a history into batches of these sizes, over and over. */
  function cut<Step>(steps: readonly Step[], sizes: readonly number[]): Step[][] {
    const cuts: Step[][] = [];
    for (let at = 0; at < steps.length; at += cuts.at(-1)?.length ?? 1)
      cuts.push(steps.slice(at, at + (sizes[cuts.length % sizes.length] ?? 1)));
    return cuts;
  }

  it('the figures are those of the facts that stand, and a rebuild makes the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(histories, batches, fc.constantFrom(...COMMUNES), async (history, sizes, commune) => {
        await fed.clear();
        for (const batch of cut(history.cases, sizes)) await fed.foldCases(batch);
        for (const batch of cut(history.people, sizes)) await fed.foldPeople(batch);
        await fed.foldCases(history.cases, 'b');
        await fed.foldPeople(history.people, 'b');
        expect(await fed.rows('b')).toEqual(await fed.rows('a'));

        const found = await figuresOf(commune);
        const standing = history.currentCases.filter(
          ({ classification, status, origin, detectedIn }) =>
            classification === 'confirmed' &&
            status !== 'withdrawn' &&
            origin === 'community' &&
            detectedIn === commune,
        );
        expect(found.cases7Days).toBe(standing.filter(({ day }) => day >= addDays(ON, -6) && day <= ON).length);
        const adults = history.currentPeople.filter(
          ({ residence, cohort }) =>
            residence.kind === 'commune' &&
            residence.communeCode === commune &&
            ['18-24', '50-54', '65-69', '80+'].includes(cohort),
        );
        expect(found.coverage[0]).toMatchObject({
          withOneDose: adults.filter(({ doseDays }) => (doseDays[0] ?? '9') <= ON).length,
          basicComplete: adults.filter(({ completedDay }) => completedDay !== null && completedDay <= ON).length,
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('who asks', () => {
  it('is told which sources were never heard of, and answered 304 for what he has', async () => {
    const answer = await maps.get<Figures>(`/v1/areas/31318/figures?on=${ON}`);
    expect(answer.body.freshness).toEqual([
      { source: '/lachan/cases', topic: 'cases.case.v1', recordedBefore: null },
      { source: '/lachan/vaccination', topic: 'vaccination.person.v1', recordedBefore: null },
    ]);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await maps.get(`/v1/areas/31318/figures?on=${ON}`, { headers })).status).toBe(304);
  });

  it.each([
    ['/v1/areas/99999/figures', 404],
    ['/v1/areas/31372/figures?on=2021-11-01', 404],
    ['/v1/areas/31318/figures?on=2019-06-01', 200],
    ['/v1/areas/31318/figures?on=2021-02-30', 400],
    ['/v1/areas/31318/figures?on=0001-01-01', 404],
  ])('for %s is answered %i', async (path, status) => {
    expect((await maps.get(path)).status).toBe(status);
  });

  it('must name what is entered as the rules take it', async () => {
    const put = (body: unknown) =>
      maps.send<{ errors: { path: string; code: string }[] }>('PUT', '/v1/area-levels/capacities/930', {
        ...{ as: officerOf('93'), body, headers: { 'content-type': 'application/json' } },
      });
    expect((await put({ on: '2021-11-01', capacity: { beds: true } })).body.errors).toEqual([
      expect.objectContaining({ path: 'capacity.beds', code: 'unknown-field' }),
    ]);
    const twice = {
      on: ON,
      people: [
        { minYears: 18, people: 1 },
        { minYears: 18, people: 2 },
      ],
    };
    expect((await put(twice)).body.errors[0]).toMatchObject({ path: 'people', code: 'not-unique' });
    expect((await put({ on: ON, factors: { 'borders-red': true } })).status).toBe(400);
    expect((await put({ on: 'today' })).status).toBe(400);
  });

  it('finds of each fact what was said last', async () => {
    const put = (body: unknown) =>
      maps.send('PUT', '/v1/area-levels/capacities/932', {
        ...{ as: officerOf('932'), body, headers: { 'content-type': 'application/json' } },
      });
    await put({ on: '2021-10-20', capacity: { 'medical-oxygen': true, 'mobile-health-stations': true }, spreadTo: 3 });
    await put({ on: '2021-10-25', capacity: { 'medical-oxygen': false } });
    const on = async (day: string) =>
      (await maps.get(`/v1/area-levels/capacities/932?on=${day}`, { as: officerOf('932') })).body;
    expect(await on('2021-10-24')).toMatchObject({
      capacity: { 'medical-oxygen': true, 'mobile-health-stations': true },
      spreadTo: 3,
    });
    expect(await on('2021-10-25')).toMatchObject({
      capacity: { 'medical-oxygen': false, 'mobile-health-stations': true },
      spreadTo: 3,
    });
    expect(await on('2021-10-19')).toMatchObject({ capacity: {}, spreadTo: null });
  });
});
