import { describe, expect, it } from '@jest/globals';
import { resultReleased, specimenCollected, type ResultStrata, type SpecimenStrata } from '#libs/contracts';
import type { EventContract } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import type { ResultValue } from '#libs/vocabulary';
import fc from 'fast-check';
import type { CubeDelta } from './cube-delta.js';
import { PoolsProjection } from './pools.projection.js';
import { ResultsProjection } from './results.projection.js';
import { SpecimensProjection } from './specimens.projection.js';
import { turnaroundClass } from './turnaround.rules.js';

const specimens = new SpecimensProjection();
const results = new ResultsProjection();
const pools = new PoolsProjection();
const recordedAt = new Date('2021-08-13T03:00:00Z');
const event = <C extends EventContract>(data: unknown) => ({ data, recordedAt }) as ReceivedEvent<C>;

const day = fc.constantFrom('2021-08-11', '2021-08-12');
const laboratory = fc.constantFrom('CDC-HG', 'BV-DK-HG');
const value = fc.constantFrom<ResultValue>('positive', 'negative', 'undetermined');
const [collectedExample] = specimenCollected.examples as [SpecimenStrata];
const [releasedExample] = resultReleased.examples as [ResultStrata];

/** What happens to one tube, in any order that people may tell it in. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('received' as const), day, laboratory }),
  fc.record({ kind: fc.constant('refused' as const), day, laboratory }),
  fc.record({ kind: fc.constant('late' as const), laboratory, stage: fc.constantFrom('receipt', 'test') }),
  fc.record({ kind: fc.constant('in-time' as const) }),
  fc.record({
    kind: fc.constant('told' as const),
    day,
    laboratory,
    value,
    minutes: fc.integer({ min: 0, max: 6_000 }),
  }),
  fc.record({ kind: fc.constant('withdrawn' as const) }),
);
const tube = fc.record({
  commune: fc.constantFrom('31318', '31340'),
  day,
  isShare: fc.boolean(),
  pooled: fc.constantFrom<readonly string[]>([], ['negative'], ['positive-unresolved', 'resolved']),
  steps: fc.array(step, { maxLength: 10 }),
});
type Tube = typeof tube extends fc.Arbitrary<infer T> ? T : never;

/** One line a thing that is to be counted: indicator, day, commune, place or category. */
type Line = string;

interface Played {
  readonly deltas: CubeDelta[];
  /** A plain account, written down without a sum: what was, and what is now. */
  readonly lines: Line[];
}

const lineOf = (indicator: string, on: string, commune: string, place: string): Line =>
  [indicator, on, commune, place].join(' ');

function play({ commune, day: collectedOn, isShare, pooled, steps }: Tube): Played {
  const tubeKind = isShare ? 'share' : 'own';
  const strata = { ...collectedExample, day: collectedOn, communeCode: commune, tube: tubeKind } as SpecimenStrata;
  const deltas = [...specimens.collected(event(strata))];
  const lines = isShare ? [] : [lineOf('specimens-collected', collectedOn, commune, strata.facilityCode)];
  let late: { laboratory: string; stage: string } | undefined;
  let standing: ResultStrata | undefined;
  for (const one of steps) {
    if (one.kind === 'received' || one.kind === 'refused') {
      const data = { specimen: strata, day: one.day, laboratoryCode: one.laboratory, condition: 'leaking' };
      deltas.push(...(one.kind === 'received' ? specimens.received(event(data)) : specimens.refused(event(data))));
      if (!isShare) lines.push(lineOf(`specimens-${one.kind}`, one.day, commune, one.laboratory));
    } else if (one.kind === 'late' || one.kind === 'in-time') {
      if (late) deltas.push(...specimens.overdueChanged(event(overdueOf(strata, late, false))));
      late = one.kind === 'late' ? one : undefined;
      if (late) deltas.push(...specimens.overdueChanged(event(overdueOf(strata, late, true))));
    } else {
      const [moved, now] = toldBy(strata, standing, one);
      deltas.push(...moved);
      standing = now;
    }
  }
  if (late) lines.push(lineOf('specimens-overdue', OVERDUE_DAY, commune, late.laboratory));
  if (standing) {
    lines.push(lineOf('results-released', standing.day, commune, standing.laboratoryCode));
    lines.push(lineOf('turnaround', standing.day, commune, standing.laboratoryCode));
  }
  for (const status of pooled) {
    const pool = { communeCode: commune, facilityCode: strata.facilityCode };
    deltas.push(...pools.statusChanged(event({ day: collectedOn, before: 'pending', after: status, pool })));
    lines.push(lineOf('pools-resulted', collectedOn, commune, strata.facilityCode));
  }
  return { deltas, lines };
}

const OVERDUE_DAY = '2021-08-13';

const overdueOf = (specimen: SpecimenStrata, late: { laboratory: string; stage: string }, overdue: boolean) => ({
  ...{ specimen, day: OVERDUE_DAY, stage: late.stage, overdue, laboratoryCode: late.laboratory },
});

/** A correction keeps day and turnaround of the first release; what is withdrawn gets no other result. */
function toldBy(
  specimen: SpecimenStrata,
  standing: ResultStrata | undefined,
  one: Extract<Tube['steps'][number], { kind: 'told' | 'withdrawn' }>,
): [CubeDelta[], ResultStrata | undefined] {
  if (one.kind === 'withdrawn')
    return standing ? [results.withdrawn(event({ day: OVERDUE_DAY, before: standing })), undefined] : [[], undefined];
  if (standing) {
    const after = { ...standing, version: standing.version + 1, value: one.value };
    return [results.amended(event({ day: OVERDUE_DAY, before: standing, after })), after];
  }
  const told = { day: one.day, laboratoryCode: one.laboratory, value: one.value, turnaroundMinutes: one.minutes };
  const released = { ...releasedExample, ...told, version: 1, specimen };
  return [results.released(event(released)), released];
}

/** Sums of the margins that keep communes and places, without cells that come to nothing. */
function sums(deltas: readonly CubeDelta[]): Record<string, number> {
  const bySum: Record<string, number> = {};
  for (const { indicator, margin, day: on, area, place, value: by } of deltas) {
    if (margin !== 'place' && margin !== 'area') continue;
    const cell = [margin, indicator, on, margin === 'area' ? area : place].join(' ');
    bySum[cell] = (bySum[cell] ?? 0) + by;
  }
  return Object.fromEntries(Object.entries(bySum).filter(([, sum]) => sum !== 0));
}

function recount(lines: readonly Line[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of lines) {
    const [indicator, on, commune, place] = line.split(' ');
    for (const cell of [`area ${indicator} ${on} ${commune}`, `place ${indicator} ${on} ${place}`])
      counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

describe('the counts of testing', () => {
  it('are after any history of tubes, results, corrections and pools what a plain recount says', () => {
    fc.assert(
      fc.property(fc.array(tube, { maxLength: 12 }), (tubes) => {
        const played = tubes.map(play);
        const counted = sums(played.flatMap(({ deltas }) => deltas));
        expect(counted).toEqual(recount(played.flatMap(({ lines }) => lines)));
      }),
      { numRuns: 200 },
    );
  });

  it('keep a result in the class of its first release whatever is corrected afterwards', () => {
    const first = { ...releasedExample, turnaroundMinutes: 700 };
    const after = { ...first, version: 2, value: 'negative' as const };
    const deltas = [...results.released(event(first)), ...results.amended(event({ before: first, after }))];
    const classes = deltas.filter(({ indicator, margin }) => indicator === 'turnaround' && margin === 'area');
    expect(new Set(classes.map(({ category }) => category))).toEqual(new Set([turnaroundClass(700)]));
    expect(classes.reduce((sum, { value: by }) => sum + by, 0)).toBe(1);
  });
});
