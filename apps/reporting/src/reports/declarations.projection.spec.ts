import { describe, expect, it } from '@jest/globals';
import { declarationCorrected, declarationReviewed, declarationSubmitted, type EventContract } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import type { CubeDelta } from './cube-delta.js';
import { DeclarationsProjection } from './declarations.projection.js';
import { sumByCell } from './summed-deltas.js';

const projection = new DeclarationsProjection();

/** A received event with the given data, recorded at 17:30 UTC, which is half past midnight in Vietnam. */
function received<C extends EventContract>(_: C, data: unknown): ReceivedEvent<C> {
  return { data, recordedAt: new Date('2021-08-11T17:30:00Z') } as ReceivedEvent<C>;
}

const strata = (change: object = {}): object => ({ ...declarationSubmitted.examples[0], ...change });
const countOf = (deltas: CubeDelta[], indicator: string, margin: string): CubeDelta[] =>
  deltas.filter((delta) => delta.indicator === indicator && delta.margin === margin);

describe('a submitted declaration', () => {
  it('counts once in every margin of its indicators, in the hour of recording', () => {
    const deltas = projection.submitted(received(declarationSubmitted, strata()));
    expect(countOf(deltas, 'declarations', 'area')).toEqual([
      expect.objectContaining({
        area: '31318',
        category: 'attention',
        sex: '',
        recordedHour: '2021-08-12T00',
        value: 1,
      }),
    ]);
    expect(countOf(deltas, 'declarations', 'area-strata')).toEqual([
      expect.objectContaining({ area: '31318', sex: 'female', ageBand: '35-39' }),
    ]);
    expect(countOf(deltas, 'declarations-at-places', 'place')).toEqual([
      expect.objectContaining({ area: '31321', category: 'market', value: 1 }),
    ]);
  });

  it('counts once as needing attention however many reasons it has', () => {
    const reasons = ['symptom-reported', 'exposure-reported'];
    const deltas = projection.submitted(received(declarationSubmitted, strata({ reasons })));
    expect(countOf(deltas, 'declarations-needing-attention', 'area')).toEqual([
      expect.objectContaining({ category: 'exposure-reported+symptom-reported', value: 1 }),
    ]);
  });

  it('does not need attention when it is clear', () => {
    const deltas = projection.submitted(received(declarationSubmitted, strata({ outcome: 'clear', reasons: [] })));
    expect(deltas.some(({ indicator }) => indicator === 'declarations-needing-attention')).toBe(false);
  });

  it.each([
    [{ kind: 'outside', provinceCode: '79' }, 'outside'],
    [{ kind: 'unknown' }, 'unknown'],
  ])('keeps residence %j as %s', (residence, area) => {
    const deltas = projection.submitted(received(declarationSubmitted, strata({ residence })));
    expect(countOf(deltas, 'declarations', 'area')).toEqual([expect.objectContaining({ area })]);
  });
});

describe('a correction', () => {
  it('takes back everything that the first state had counted', () => {
    const before = strata();
    const submitted = projection.submitted(received(declarationSubmitted, before));
    const corrected = projection.corrected(received(declarationCorrected, { before, after: before }));
    const sums = sumByCell([...submitted, ...corrected], false);
    expect(sums.map(({ value }) => value)).toEqual(sums.map(() => 1));
  });

  it('moves the count from the old commune to the new one', () => {
    const [example] = declarationCorrected.examples;
    const deltas = projection.corrected(received(declarationCorrected, example));
    expect(countOf(deltas, 'declarations', 'area').map(({ area, value }) => [area, value])).toEqual([
      ['31318', -1],
      ['31321', 1],
    ]);
  });
});

describe('a review', () => {
  it('counts on the day of the review under its decision', () => {
    const [example] = declarationReviewed.examples;
    const deltas = projection.reviewed(received(declarationReviewed, example));
    expect(countOf(deltas, 'declarations-reviewed', 'area')).toEqual([
      expect.objectContaining({ day: '2021-08-12', area: '31318', category: 'test-ordered', value: 1 }),
    ]);
  });
});
