import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersonDayStrata } from '#libs/contracts';
import type { ServiceInTest } from '#libs/testing';
import { REASONS_OUTSIDE_POSITIVITY, type ResultValue, type TestReason } from '#libs/vocabulary';
import { RecountPersonDaysUseCase } from '../src/person-days/recount-person-days.use-case.js';
import { ReleaseHeldUseCase } from '../src/results/release-held.use-case.js';
import { HoldSpecimensUseCase } from '../src/specimens/hold-specimens.use-case.js';
import type { CollectSpecimenBody } from '../src/specimens/specimen.dto.js';
import { COLLECTOR, PROVINCE, startTesting } from './running-testing.js';
import { collected, person } from './specimens-of-nobody.js';

const RUNS = 12;
const PEOPLE = 2;
const SECOND = { ...PROVINCE, id: 'cdc-second' };
const DAYS = ['2021-08-10', '2021-08-11'];

const who = fc.nat(PEOPLE - 1);
const which = fc.nat(9);
const value = fc.constantFrom<ResultValue>('positive', 'negative', 'undetermined', 'invalid');
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('test' as const),
      ...{ who, value, day: fc.constantFrom(...DAYS), isHeld: fc.constantFrom(false, false, true) },
      reason: fc.constantFrom<TestReason>('community-surveillance', 'on-request', 'retest', 'follow-up'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('amend' as const), which, value, agrees: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('let-go' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('merge' as const, 'part' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Tested {
  readonly id: string;
  readonly barcode: string;
  readonly personId: string;
  readonly day: string;
  readonly reason: TestReason;
  readonly place: number;
  value: ResultValue;
  version: number;
  attempts: number;
  state: 'held' | 'released' | 'withdrawn';
}

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const part = <T>(type: abstract new (...args: never[]) => T): T =>
  service.running.app.get(type as never, { strict: false });

/** One random life of two people, and what is true of it. */
class History {
  private readonly people = Array.from({ length: PEOPLE }, () => person());
  private readonly tests: Tested[] = [];
  private isMerged = false;

  async play(one: Step): Promise<void> {
    if (one.kind === 'test') return this.test(one);
    if (!('which' in one)) return this.link(one.kind === 'merge');
    const test = this.tests[one.which % Math.max(1, this.tests.length)];
    if (!test) return;
    if (one.kind === 'let-go') return this.letGo(test);
    if (test.state !== 'released') return;
    if (one.kind === 'withdraw') return this.amend(test, { withdraw: true }, true);
    if (one.value !== test.value) await this.amend(test, { value: one.value }, one.agrees);
  }

  private async test(one: Extract<Step, { kind: 'test' }>): Promise<void> {
    const place = this.tests.length;
    const collectedAt = `${one.day}T0${place < 30 ? 1 : 2}:${String(place % 30).padStart(2, '0')}:00+07:00`;
    const body = { person: this.people[one.who] as CollectSpecimenBody['person'], reason: one.reason, collectedAt };
    const { id, barcode, person: found } = await collected(service, body);
    if (one.isHeld)
      await service.database.transaction((tx) =>
        part(HoldSpecimensUseCase).execute(tx, [{ specimenId: id, heldReason: 'pool-positive' }]),
      );
    const result = { method: 'rapid-antigen', value: one.value, testedAt: `2021-08-11T06:50:00+07:00` };
    const answer = await service.post(`/v1/specimens/${barcode}/results`, { as: COLLECTOR, body: result });
    const state = one.isHeld ? 'held' : 'released';
    expect(answer).toMatchObject({ status: 201, body: { version: 1, state } });
    const { day, reason, value: told } = one;
    const personId = await this.ownId(id, found.id);
    this.tests.push({ id, barcode, personId, day, reason, place, value: told, version: 1, attempts: 1, state });
  }

  /** The row of the document itself, whoever was kept. */
  private async ownId(specimenId: string, found: string): Promise<string> {
    const [row] = await service.database.query<{ id: string }>(
      'SELECT person_id AS id FROM testing.specimen WHERE id = $1',
      [specimenId],
    );
    return row?.id ?? found;
  }

  private async amend(test: Tested, change: object, agrees: boolean): Promise<void> {
    const path = `/v1/specimens/${test.barcode}/results`;
    const asked = await service.post(`${path}/${test.version}/amendments`, {
      as: PROVINCE,
      body: { reason: 'Ghi nhầm', ...change },
    });
    test.attempts += 1;
    expect(asked).toMatchObject({ status: 201, body: { version: test.attempts } });
    const body = { decision: agrees ? 'approve' : 'reject' };
    const decided = await service.post(`${path}/${test.attempts}/validations`, { as: SECOND, body });
    expect(decided.status).toBe(201);
    if (!agrees) return;
    test.version = test.attempts;
    if ('value' in change) test.value = change.value as ResultValue;
    else test.state = 'withdrawn';
  }

  private async letGo(test: Tested): Promise<void> {
    await service.database.transaction((tx) => part(ReleaseHeldUseCase).execute(tx, [test.id], PROVINCE));
    if (test.state === 'held') test.state = 'released';
  }

  private async link(merging: boolean): Promise<void> {
    const ids = [...new Set(this.tests.map(({ personId }) => personId))];
    const [kept, merged] = ids;
    if (kept === undefined || merged === undefined || merging === this.isMerged) return;
    this.isMerged = merging;
    await service.database.transaction(async (tx) => {
      await tx.execute('UPDATE testing.person SET merged_into = $2 WHERE id = $1', [merged, merging ? kept : null]);
      await part(RecountPersonDaysUseCase).ofPeople(tx, [kept, merged]);
    });
  }

  /** A plain count from all that was done: person and day → what is to be published of them. */
  expected(): Map<string, Partial<PersonDayStrata>> {
    const kept = this.tests[0]?.personId ?? '';
    const counting = this.tests.filter(
      ({ state, value: told }) => state === 'released' && ['positive', 'negative'].includes(told),
    );
    const groups = Map.groupBy(counting, ({ personId, day }) => `${this.isMerged ? kept : personId} ${day}`);
    return new Map(
      [...groups].map(([key, tests]) => {
        const first = tests.toSorted((a, b) => a.place - b.place)[0] as Tested;
        const usual = tests.filter(({ reason }) => !REASONS_OUTSIDE_POSITIVITY.includes(reason));
        const positive = usual.some(({ value: told }) => told === 'positive');
        return [key, { day: first.day, reason: first.reason, inPositivity: usual.length > 0, positive }];
      }),
    );
  }

  personIds(): string[] {
    return [...new Set(this.tests.map(({ personId }) => personId))];
  }
}

interface CountedRow {
  id: string;
  key: string;
  strata: PersonDayStrata | null;
}

it('people are counted as their results say, whatever was done to these and to them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const history = new History();
      for (const one of steps) await history.play(one);
      const rows = await service.database.query<CountedRow>(
        `SELECT id, person_id || ' ' || day AS key, strata FROM testing.person_day WHERE person_id = ANY($1::uuid[])`,
        [history.personIds()],
      );
      const counted = rows.filter(({ strata }) => strata !== null);
      const expected = history.expected();
      expect(counted.map(({ key }) => key).sort()).toEqual([...expected.keys()].sort());
      for (const { key, strata } of counted) expect(strata).toMatchObject(expected.get(key) ?? {});
      for (const { id, strata } of rows) expect(await publishedOf(id)).toEqual(strata);
    }),
    { numRuns: RUNS },
  );
}, 300_000);

/** What the facts of one person-day add up to; each begins where the one before has ended. */
async function publishedOf(personDayId: string): Promise<PersonDayStrata | null> {
  const events = await service.database.query<{ data: { before: object | null; after: PersonDayStrata | null } }>(
    'SELECT data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position',
    [personDayId],
  );
  let state: PersonDayStrata | null = null;
  for (const { data } of events) {
    expect(data.before).toEqual(state);
    state = data.after;
  }
  return state;
}
