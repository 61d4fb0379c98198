import { describe, expect, it } from '@jest/globals';
import {
  adverseEventCounted,
  doseCounted,
  personProgressed,
  type completenessChanged,
  type doseStatusChanged,
  type DoseStatusOnWay,
  type AdverseEventStrata,
  type DeclaredDay,
  type DoseStrata,
  type EventContract,
  type PersonProgress,
} from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { loadReferenceData } from '#libs/reference-data';
import fc from 'fast-check';
import { CompletenessProjection } from './completeness.projection.js';
import type { CubeDelta } from './cube-delta.js';
import { DosesProjection } from './doses.projection.js';
import { ReactionsProjection } from './reactions.projection.js';
import { sumByCell } from './summed-deltas.js';
import { VaccinatedProjection } from './vaccinated.projection.js';

const doses = new DosesProjection();
const vaccinated = new VaccinatedProjection(loadReferenceData());
const completeness = new CompletenessProjection();
const reactions = new ReactionsProjection();

const [doseExample] = doseCounted.examples.flatMap(({ after }) => (after ? [after] : [])) as [DoseStrata];
const [eventExample] = adverseEventCounted.examples.flatMap(({ after }) => (after ? [after] : [])) as [
  AdverseEventStrata,
];
const [progressExample] = personProgressed.examples.flatMap(({ after }) => (after ? [after] : [])) as [PersonProgress];

function fact<C extends EventContract>(data: unknown, version: number, at = '2021-08-13T03:00:00Z'): ReceivedEvent<C> {
  return { data, recordedAt: new Date(at), envelope: { version } } as unknown as ReceivedEvent<C>;
}

/** What is told of one thing while it takes one state after the other. */
function told<T>(states: readonly T[], start: T, fold: (before: T, after: T, version: number) => CubeDelta[]) {
  return states.map((state, index) => fold(states[index - 1] ?? start, state, index + 1));
}

const dosesTold = (states: readonly (DoseStrata | null)[]): CubeDelta[][] =>
  states.flatMap((after, index) => {
    const before = states[index - 1] ?? null;
    return [doses.counted(fact<typeof doseCounted>({ before, after }, index + 1))];
  });
const statusesTold = (states: readonly (DoseStatusOnWay | null)[]): CubeDelta[][] =>
  told(states, null, (before, after, version) =>
    doses.statusChanged(fact<typeof doseStatusChanged>({ before, after }, version)),
  );
const progressTold = (states: readonly (PersonProgress | null)[]): CubeDelta[][] =>
  told(states, null, (before, after, version) =>
    vaccinated.progressed(fact<typeof personProgressed>({ before, after }, version)),
  );
const eventsTold = (states: readonly (AdverseEventStrata | null)[]): CubeDelta[][] =>
  told(states, null, (before, after, version) =>
    reactions.counted(fact<typeof adverseEventCounted>({ before, after }, version)),
  );
const daysTold = (states: readonly DeclaredDay[]): CubeDelta[][] =>
  told(states, { declared: null, signed: false }, (before, after, version) => {
    const day = { day: '2021-08-11', facilityCode: 'TTYT-930', communeCode: '31318' };
    return completeness.changed(fact<typeof completenessChanged>({ ...day, before, after }, version));
  });

/** Cells that hold anything, but for the delay of entry, which is of the entry and not of the dose. */
const cells = (deltas: readonly CubeDelta[]): CubeDelta[] =>
  sumByCell(deltas, true).filter(({ value, indicator }) => value !== 0 && indicator !== 'doses-entry-delay');

const day = fc.constantFrom('2021-08-11', '2021-09-08', '2021-10-06');
const residence = fc.constantFrom(
  { kind: 'commune' as const, communeCode: '31318' },
  { kind: 'commune' as const, communeCode: '31340' },
  { kind: 'unknown' as const },
);
const dose: fc.Arbitrary<DoseStrata | null> = fc.option(
  fc
    .record({
      day,
      residence,
      origin: fc.constantFrom('facility' as const, 'outside-province' as const),
      doseNumber: fc.integer({ min: 1, max: 3 }),
      vaccine: fc.constantFrom('astrazeneca' as const, 'pfizer' as const),
      sex: fc.constantFrom('male' as const, 'female' as const),
    })
    .map((one) => ({ ...doseExample, ...one }) as DoseStrata),
);
const progress: fc.Arbitrary<PersonProgress | null> = fc.option(
  fc
    .record({ residence, cohort: fc.constantFrom('35-39', '80+'), given: fc.uniqueArray(day, { minLength: 1 }) })
    .map(({ given, ...one }) => {
      const doseDays = given.sort();
      const [, completedDay = null, boosterDay = null] = doseDays;
      return { ...progressExample, ...one, doseDays, completedDay, boosterDay } as PersonProgress;
    }),
);
const status: fc.Arbitrary<DoseStatusOnWay | null> = fc.option(
  fc
    .record({
      day,
      facilityCode: fc.constantFrom('TTYT-930', 'TYT-31340'),
      verified: fc.boolean(),
      national: fc.constantFrom('not-sent' as const, 'sent' as const, 'accepted' as const, 'refused' as const),
    })
    .map((one) => ({
      ...{ ...one, communeCode: '31318' },
      nationalReason: one.national === 'refused' ? ('lot-unknown' as const) : null,
    })),
);
const adverseEvent: fc.Arbitrary<AdverseEventStrata | null> = fc.option(
  fc
    .record({
      day,
      origin: fc.constantFrom('facility' as const, 'outside-province' as const),
      lot: fc.constantFrom('ABV1234', null),
      severity: fc.constantFrom('common' as const, 'severe' as const),
      reactions: fc.uniqueArray(fc.constantFrom('rash' as const, 'chills' as const, 'other' as const), {
        minLength: 1,
      }),
    })
    .map((one) => ({ ...eventExample, ...one })),
);
const declaredDay = fc.record({ declared: fc.option(fc.integer({ min: 0, max: 500 })), signed: fc.boolean() });

describe('the counts of vaccination', () => {
  it.each([
    ['doses', dose, dosesTold],
    ['their way to the national platform', status, statusesTold],
    ['people', progress, progressTold],
    ['days of facilities', declaredDay, daysTold],
    ['adverse events', adverseEvent, eventsTold],
  ])('are for %s what the last states say, in whatever order the facts arrive', (_, state, tell) => {
    const play = tell as (states: readonly unknown[]) => CubeDelta[][];
    const histories = fc.array(fc.array(state as fc.Arbitrary<unknown>, { minLength: 1, maxLength: 6 }), {
      maxLength: 6,
    });
    const played = histories.chain((all) => {
      const facts = all.flatMap(play);
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(facts, { minLength: facts.length }));
    });
    fc.assert(
      fc.property(played, ([all, facts]) => {
        const last = all.flatMap((states) => play(states.slice(-1)).flat());
        expect(cells(facts.flat())).toEqual(cells(last));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never have more people with the second dose than with the first, in any commune or cohort, up to any day', () => {
    fc.assert(
      fc.property(fc.array(fc.array(progress, { minLength: 1, maxLength: 4 })), day, (histories, until) => {
        const deltas = histories.flatMap((states) => progressTold(states).flat());
        const sums: Record<string, Record<string, number>> = {};
        for (const { indicator, margin, area, ageBand, category, day: on, value } of deltas) {
          if (indicator !== 'people-with-dose' || margin !== 'area-strata' || on > until) continue;
          const group = (sums[`${area} ${ageBand}`] ??= {});
          group[category] = (group[category] ?? 0) + value;
        }
        for (const { 1: first = 0, 2: second = 0 } of Object.values(sums)) expect(second).toBeLessThanOrEqual(first);
      }),
    );
  });

  it('have somebody as fully vaccinated fourteen days after the last basic dose', () => {
    const complete = { ...progressExample, doseDays: ['2021-08-11', '2021-10-06'], completedDay: '2021-10-06' };
    const full = progressTold([complete])
      .flat()
      .filter(({ indicator }) => indicator === 'people-fully-vaccinated');
    expect(new Set(full.map(({ day: on }) => on))).toEqual(new Set(['2021-10-20']));
  });

  it('keep the delay of the first entry whatever is corrected, withdrawn or parted afterwards', () => {
    const late = '2021-08-25T03:00:00Z';
    const facts: [DoseStrata | null, DoseStrata | null, number, string?][] = [
      [null, doseExample, 1],
      [doseExample, { ...doseExample, day: '2021-08-01' }, 2, late],
      [{ ...doseExample, day: '2021-08-01' }, null, 3, late],
      [null, doseExample, 4, late],
    ];
    const delays = facts
      .flatMap(([before, after, version, at]) =>
        doses.counted(fact<typeof doseCounted>({ before, after }, version, at)),
      )
      .filter(({ indicator, margin }) => indicator === 'doses-entry-delay' && margin === 'place');
    expect(delays).toMatchObject([{ day: '2021-08-13', place: 'TTYT-930', category: '2-3d', value: 1 }]);
  });
});
