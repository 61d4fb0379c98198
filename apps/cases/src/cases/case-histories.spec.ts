import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadReferenceData } from '#libs/reference-data';
import type { ResultValue, TestMethod } from '#libs/vocabulary';
import { decideAct, type ActingFacts, type RequestedAct } from './case-act.rules.js';
import { afterResults, openedBy } from './case-after-results.rules.js';
import type { CaseResult } from './case-definition.rules.js';
import { strataOf, type CasePerson, type CaseState } from './case-state.js';

const { caseRules } = loadReferenceData();
const rulesOn = (day: string) => caseRules.inForce(day);
const NOW = new Date('2021-08-30T03:00:00Z');
const SPECIMENS = 3;
const person: CasePerson = { fullName: 'Nguyễn Thử A', birth: { year: 1984 }, sex: 'female', residence: null };
const counted = {
  residence: { kind: 'unknown' as const },
  sex: 'female' as const,
  ageBand: '35-39',
  ageEstimated: false,
};

/** A result of the specimen with this number, released on a day of its own. */
const resultOf = (number: number, method: TestMethod, value: ResultValue, standing: boolean): CaseResult => ({
  ...{
    specimenId: `s${number}`,
    resultVersion: 1,
    method,
    value,
    reason: 'community-surveillance',
    ct: null,
    standing,
  },
  ...{ day: `2021-08-1${number}`, sampledAt: new Date(`2021-08-1${number}T01:00:00Z`), contact: null, symptoms: null },
  ...{ epidemiologicalFactor: null, communeCode: `3131${number}`, placeKind: 'community' },
});

const number = fc.nat(SPECIMENS - 1);
const method = fc.constantFrom<TestMethod>('rt-pcr', 'rapid-antigen');
const day = fc.constantFrom('2021-08-20', '2021-08-26');
const step = fc.oneof(
  fc.record({ kind: fc.constant('told' as const), number, method, value: fc.constantFrom('positive', 'negative') }),
  fc.record({ kind: fc.constant('withdrawn' as const), number }),
  fc.record({ kind: fc.constant('transferred' as const), communeCode: fc.constantFrom('31321', '31327') }),
  fc.record({
    kind: fc.constant('recovered' as const),
    day,
    samples: fc.constant([]),
    document: fc.constant('12/GRV'),
  }),
  fc.record({ kind: fc.constant('moved' as const), day, provinceCode: fc.constant('92') }),
  fc.record({ kind: fc.constant('death-reported' as const), day, note: fc.constant('Báo tử') }),
  fc.record({ kind: fc.constant('death-confirmed' as const), day }),
  fc.record({ kind: fc.constant('ruled-out' as const), note: fc.constant('Không phải ca bệnh') }),
  fc.record({ kind: fc.constant('reopened' as const), note: fc.constant('Ghi nhầm') }),
);
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & { readonly by?: string };

/** The case as a clerk would keep it on paper: its results, what people have said of it, and where it was taken. */
class Paper {
  readonly results = new Map<number, { method: TestMethod; isPositive: boolean }>();
  outcome: { status: CaseState['status']; day: string | null } = { status: 'active', day: null };
  reportedDeath: { day: string; by: string } | undefined;
  commune = '31310';

  play(one: Step, by: string): void {
    if (one.kind === 'told') this.results.set(one.number, { method: one.method, isPositive: one.value === 'positive' });
    else if (one.kind === 'withdrawn') this.results.delete(one.number);
    else if (one.kind === 'transferred') this.commune = one.communeCode;
    else if (one.kind === 'reopened') this.reopen();
    else if (this.isOpen) this.end(one, by);
    // Who is a case again after all results were taken back begins anew; what was decided of it is not remembered.
    if (this.positives.length === 0) this.outcome = { status: 'withdrawn', day: this.outcome.day };
    else if (this.outcome.status === 'withdrawn') this.outcome = { status: 'active', day: null };
  }

  private reopen(): void {
    if (this.isOpen || this.outcome.status === 'withdrawn') return;
    this.outcome = { status: 'active', day: null };
    this.reportedDeath = undefined;
  }

  private end(one: Exclude<Step, { kind: 'told' | 'withdrawn' | 'transferred' | 'reopened' }>, by: string): void {
    if (one.kind === 'ruled-out') {
      if (!this.isConfirmed) this.outcome = { status: 'ruled-out', day: '2021-08-30' };
    } else if (one.kind === 'death-reported') this.reportedDeath = { day: one.day, by };
    else if (one.kind === 'death-confirmed') {
      const { reportedDeath } = this;
      const isSecond = reportedDeath && reportedDeath.by !== by && reportedDeath.day === one.day;
      if (isSecond) this.outcome = { status: 'died', day: one.day };
    } else if (one.kind === 'moved' || this.isConfirmed) this.outcome = { status: one.kind, day: one.day };
  }

  get positives(): [number, { method: TestMethod }][] {
    return [...this.results].filter(([, { isPositive }]) => isPositive).sort(([a], [b]) => a - b);
  }

  get isConfirmed(): boolean {
    return this.positives.some(([, told]) => told.method === 'rt-pcr');
  }

  private get isOpen(): boolean {
    return this.outcome.status === 'active';
  }

  /** By which result it counts as new: the first PCR, else the first of all. */
  get countsBy(): number | undefined {
    return (this.positives.find(([, told]) => told.method === 'rt-pcr') ?? this.positives[0])?.[0];
  }
}

describe('any history of a case', () => {
  it('leaves what a plain account of its results, outcomes and transfers says, and publishes no transfer', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.constantFrom('a', 'b')), { maxLength: 16 }), (history) => {
        const first = resultOf(0, 'rt-pcr', 'positive', true);
        const begun = openedBy([first], counted, rulesOn);
        if (!begun) throw new Error('a positive PCR opens a case');
        let state: CaseState = { ...begun, id: 'c', version: 1, personId: 'p', openedAt: NOW };
        const results = new Map([[0, first]]);
        const paper = new Paper();
        paper.play({ kind: 'told', number: 0, method: 'rt-pcr', value: 'positive' }, 'a');
        for (const [one, by] of history) {
          const before = state;
          const facts = { actorId: by, now: NOW, reportedDeathDay: paper.reportedDeath?.day, rulesOn };
          state = after(state, results, one, facts);
          paper.play(one, by);
          if (one.kind === 'transferred') expect(strataOf(state)).toEqual(strataOf(before));
          expect(state.detectedIn).toBe('31310');
          expect({
            ...{ status: state.status, endedDay: state.endedDay, commune: state.stayingIn.communeCode },
            ...(paper.countsBy !== undefined && { classification: state.classification, day: state.day }),
          }).toEqual({
            ...{ status: paper.outcome.status, endedDay: paper.outcome.day, commune: paper.commune },
            ...(paper.countsBy !== undefined && {
              classification: paper.isConfirmed ? 'confirmed' : 'suspect',
              day: `2021-08-1${paper.countsBy}`,
            }),
          });
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** As the registry does it: results are judged anew, acts are decided; a refused act leaves everything as it is. */
function after(state: CaseState, results: Map<number, CaseResult>, one: Step, facts: ActingFacts): CaseState {
  if (one.kind === 'told') results.set(one.number, resultOf(one.number, one.method, one.value as ResultValue, true));
  const known = one.kind === 'withdrawn' ? results.get(one.number) : undefined;
  if (one.kind === 'withdrawn' && known) results.set(one.number, { ...known, standing: false });
  if (one.kind === 'told' || one.kind === 'withdrawn') return afterResults(state, [...results.values()], rulesOn);
  const decided = decideAct({ state, results: [...results.values()], person }, one as RequestedAct, facts);
  return decided.ok ? decided.value.state : state;
}
