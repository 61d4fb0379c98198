import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseStrata, PersonProgress } from '#libs/contracts';
import { clientActor, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { FedFigures } from './fed-figures.js';
import { announce, levelOf } from './level-answers.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

interface Step {
  readonly kind: string;
  readonly verified: boolean;
  readonly document: string | null;
  readonly [field: string]: unknown;
}
interface Proposal {
  readonly areaCode: string;
  readonly levelInForce: number | null;
  readonly population: { people: number; figure: string } | null;
  readonly level: {
    level: number | null;
    possible: number[];
    missing: string[];
    verified: boolean;
    unverified: string[];
    steps: Step[];
    smallArea: { oneCaseRate: number; levels: { from: number; to: number } } | null;
  } | null;
  readonly colour: {
    colour: string;
    atMost: string;
    verified: boolean;
    missing: { factor: string }[];
    found: { factor?: string; holds: boolean | null; counted?: number | null; parts?: number }[];
  } | null;
}
interface Proposals {
  readonly on: string;
  readonly items: readonly Proposal[];
}

const one: CaseStrata = {
  ...{ day: '2021-11-01', classification: 'confirmed', status: 'active', endedDay: null, origin: 'community' },
  ...{ detectedIn: '31339', residence: { kind: 'unknown' }, sex: 'female', ageBand: '35-39', ageEstimated: false },
  late: false,
};
const dosed = (communeCode: string, cohort: string, isComplete: boolean): PersonProgress => ({
  ...{ doseDays: ['2021-10-01'], completedDay: isComplete ? '2021-10-01' : null, boosterDay: null, cohort },
  ...{ sex: 'male', residence: { kind: 'commune', communeCode } },
});

let maps: ServiceInTest;
let fed: FedFigures;
beforeAll(async () => {
  maps = await startGeoMaps({ LACHAN_BUSINESS_TIME: '2021-11-01T03:00:00.000Z' });
  fed = await FedFigures.of(maps);
});
afterAll(() => maps.stop());

const proposalsOf = async (query: string, as = officerOf('93'), service = maps) =>
  (await service.get<Proposals>(`/v1/area-levels/proposals?${query}`, { as })).body;
const proposalOf = async (area: string, on = '2021-11-01'): Promise<Proposal> => {
  const found = await proposalsOf(`area=${area}&on=${on}`);
  return found.items.find(({ areaCode }) => areaCode === area) as Proposal;
};
const stepOf = (proposal: Proposal, kind: string) => proposal.level?.steps.find((step) => step.kind === kind);
const enter = (area: string, body: object, service = maps) =>
  service.send('PUT', `/v1/area-levels/capacities/${area}`, {
    ...{ as: officerOf('93'), body, headers: { 'content-type': 'application/json' } },
  });

describe('the level of Resolution 128', () => {
  it('of a commune of 4,263 with one case is shown with its arithmetic, what is missing, and how much is chance', async () => {
    await fed.foldCases([[null, one]]);
    const proposal = await proposalOf('31339');
    expect(proposal.population).toMatchObject({ people: 4_263, figure: 'census-of-the-unit' });
    expect(stepOf(proposal, 'rate')).toMatchObject({
      ...{ communityCases: 1, population: 4_263, perPeople: 100_000, from: '2021-10-26', to: '2021-11-01' },
      ...{ rate: (1 * 100_000) / 4_263, document: '4800/QĐ-BYT' },
    });
    expect(stepOf(proposal, 'band')).toMatchObject({ bands: [2] });
    expect(proposal.level).toMatchObject({
      ...{ level: null, possible: [1, 2, 3], missing: ['coverage', 'protected-elderly', 'capacity'], verified: false },
    });
    expect(proposal.level?.unverified).toEqual(expect.arrayContaining(['matrix', 'protected-elderly', 'capacity']));
    expect(proposal.level?.smallArea?.oneCaseRate).toBeCloseTo(23.46, 2);
    expect(proposal.level?.smallArea?.levels).toEqual({ from: 1, to: 4 });
  });

  it('becomes one level once people by age and capacity are entered, and asks for the elderly of its own day', async () => {
    const people = [
      { minYears: 18, people: 2 },
      { minYears: 50, people: 2 },
      { minYears: 65, people: 1 },
    ];
    const capacity = { 'mobile-health-stations': true, 'medical-oxygen': true };
    expect((await enter('31339', { on: '2021-10-01', people, capacity })).status).toBe(200);
    await fed.foldPeople([
      [null, dosed('31339', '50-54', false)],
      [null, dosed('31339', '65-69', true)],
    ]);
    // All of 18 years have one dose, and all of 65 the whole course, but only half of those of 50.
    const october = await proposalOf('31339', '2021-10-31');
    expect(stepOf(october, 'coverage')).toMatchObject({ minYears: 18, people: 2, covered: 2, met: true });
    expect(stepOf(october, 'protected-elderly')).toMatchObject({ minYears: 65, people: 1, covered: 1, met: true });
    expect(october.level).toMatchObject({ level: 1, missing: [] });
    const november = await proposalOf('31339', '2021-11-01');
    expect(stepOf(november, 'protected-elderly')).toMatchObject({ minYears: 50, people: 2, covered: 1, met: false });
    expect(november.level).toMatchObject({ level: 2, possible: [2], missing: [] });
  });

  it('must not be lowered without capacity: then it stays that which is in force', async () => {
    await announce(maps, '31339', 4);
    expect(await proposalOf('31339')).toMatchObject({ levelInForce: 4, level: { level: 2 } });
    await enter('31339', { on: '2021-11-01', capacity: { 'medical-oxygen': false } });
    const kept = await proposalOf('31339');
    expect(kept.level).toMatchObject({ level: 4 });
    expect(stepOf(kept, 'capacity')).toMatchObject({ met: false, levelInForce: 4 });
  });

  it('of the province goes by its own population and by the population figures of adults', async () => {
    const proposal = await proposalOf('93');
    expect(stepOf(proposal, 'rate')).toMatchObject({ communityCases: 1, population: 733_017 });
    expect(stepOf(proposal, 'coverage')).toMatchObject({ people: 536_163, covered: 2, met: false });
    expect(proposal.level?.missing).toEqual(['protected-elderly', 'capacity']);
    expect(proposal.colour).toBeNull();
  });

  it('is told for the area and all units in it, and to nobody of elsewhere', async () => {
    const own = await proposalsOf('area=930', officerOf('930'));
    expect(own.items.map(({ areaCode }) => areaCode)).toEqual(expect.arrayContaining(['930', '31318', '31339']));
    expect(own.items).toHaveLength(10);
    expect((await proposalsOf('', officerOf('93'))).items).toHaveLength(84);
    const ofOthers = await maps.get('/v1/area-levels/proposals?area=931', { as: officerOf('930') });
    expect(ofOthers.status).toBe(404);
    expect((await maps.get('/v1/area-levels/proposals?area=930')).status).toBe(401);
    const reader = clientActor('public', ['zones:read'], ['93']);
    expect((await maps.get('/v1/area-levels/proposals?area=930', { as: reader })).status).toBe(403);
    expect((await maps.get('/v1/area-levels/proposals?area=x', { as: officerOf('93') })).status).toBe(400);
  });

  it('is proposed by no rule on days on which none is known', async () => {
    expect((await proposalOf('31339', '2022-01-27')).level).toBeNull();
    expect((await proposalOf('31339', '2021-10-11')).level).toBeNull();
  });
});

describe('what an official has seen in its document', () => {
  const verify = (body: object, as = officerOf('93'), key = newIdempotencyKey()) =>
    maps.post<{ id: string; code: string; errors: { path: string; code: string }[] }>(
      '/v1/area-levels/rule-verifications',
      { as, body, key },
    );
  const matrix = { rule: 'level-matrix', documentNumber: '4800/QĐ-BYT, phụ lục', seenOn: '2021-10-31' };

  it('is no longer shown as unverified, once by key', async () => {
    const key = newIdempotencyKey();
    const [first, again] = await Promise.all([verify(matrix, undefined, key), verify(matrix, undefined, key)]);
    expect([first.status, again.status, first.body.id]).toEqual([201, 201, again.body.id]);
    const proposal = await proposalOf('31339');
    expect(stepOf(proposal, 'matrix')).toMatchObject({ verified: true, document: '4800/QĐ-BYT, phụ lục' });
    expect(proposal.level?.unverified).toEqual(['protected-elderly', 'capacity']);
    expect((await levelOf(maps, '31339')).verified).toBe(false);
    await verify({ ...matrix, rule: 'level-elderly-rise' });
    await verify({ ...matrix, rule: 'level-capacity-asked' });
    expect((await proposalOf('31339')).level).toMatchObject({ verified: true, unverified: [] });
    expect((await levelOf(maps, '31339')).verified).toBe(true);
  });

  it('is said by officials of the province, of rules that there are, and not of days to come', async () => {
    expect((await verify(matrix, officerOf('930'))).status).toBe(404);
    expect((await verify({ ...matrix, rule: 'level-moon' })).body.errors[0]).toMatchObject({ path: 'rule' });
    const future = await verify({ ...matrix, seenOn: '2021-11-02' });
    expect([future.status, future.body.errors[0]]).toMatchObject([
      422,
      { path: 'seenOn', code: 'rule-seen-in-future' },
    ]);
  });
});

describe('the colour of 2686', () => {
  it('goes by cases, by what officers judge and by borders that are not known until they are imported', async () => {
    const august = await startGeoMaps();
    try {
      const fedOfAugust = await FedFigures.of(august);
      await fedOfAugust.foldCases([[null, { ...one, day: '2021-08-10' }]]);
      await enter('31318', { on: '2021-08-01', factors: { 'cluster-of-unknown-source': true } }, august);
      const { items } = await proposalsOf('area=930&on=2021-08-11', officerOf('93'), august);
      const of = (area: string) => items.find(({ areaCode }) => areaCode === area)?.colour;
      expect(items[0]?.level).toBeNull();
      expect(of('31318')).toMatchObject({ colour: 'red', atMost: 'red' });
      expect(of('31339')).toMatchObject({ colour: 'yellow', atMost: 'red' });
      expect(of('31321')).toMatchObject({ colour: 'green', atMost: 'orange', verified: false });
      expect(of('31321')?.missing.map(({ factor }) => factor)).toEqual(
        expect.arrayContaining(['borders-red', 'borders-orange', 'contact-of-community-case']),
      );
      // One red commune makes the district orange; what is open could make it red.
      expect(of('930')).toMatchObject({ colour: 'orange', atMost: 'red' });
      expect((await maps.get('/v1/area-levels/proposals?area=930', { as: officerOf('930') })).status).toBe(200);
    } finally {
      await august.stop();
    }
  });
});
