import { describe, expect, it } from '@jest/globals';
import type { caseChanged, caseOpened, CaseStrata } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import fc from 'fast-check';
import { CasesProjection } from './cases.projection.js';
import type { CubeDelta } from './cube-delta.js';

const projection = new CasesProjection();
const recordedAt = new Date('2021-08-12T03:00:00Z');

const found: CaseStrata = {
  day: '2021-08-12',
  classification: 'confirmed',
  status: 'active',
  endedDay: null,
  origin: 'community',
  detectedIn: '31318',
  late: false,
  residence: { kind: 'commune', communeCode: '31318' },
  sex: 'female',
  ageBand: '35-39',
  ageEstimated: false,
};

const opened = (data: CaseStrata) => projection.opened({ data, recordedAt } as ReceivedEvent<typeof caseOpened>);
const changed = (day: string, before: CaseStrata, after: CaseStrata) =>
  projection.changed({ data: { day, before, after }, recordedAt } as ReceivedEvent<typeof caseChanged>);

/** The sum by indicator of one margin, up to and including a day. */
function upTo(day: string, deltas: readonly CubeDelta[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const delta of deltas.filter(({ margin, day: of }) => margin === 'area' && of <= day))
    sums[delta.indicator] = (sums[delta.indicator] ?? 0) + delta.value;
  return Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0));
}

describe('the counts of cases', () => {
  it('have a confirmed case as new, cumulative and active, until the day it ends', () => {
    const recovered: CaseStrata = { ...found, status: 'recovered', endedDay: '2021-08-26' };
    const deltas = [...opened(found), ...changed('2021-08-26', found, recovered)];
    expect(upTo('2021-08-25', deltas)).toEqual({ 'cases-new': 1, 'cases-cumulative': 1, 'cases-active': 1 });
    expect(upTo('2021-08-26', deltas)).toEqual({ 'cases-new': 1, 'cases-cumulative': 1, 'cases-recovered': 1 });
  });

  it('keep somebody a suspect until the day of confirmation, and count him as new on his own day', () => {
    const suspect: CaseStrata = { ...found, classification: 'suspect', day: '2021-08-10' };
    const deltas = [...opened(suspect), ...changed('2021-08-12', suspect, found)];
    expect(upTo('2021-08-11', deltas)).toEqual({ 'cases-suspect': 1 });
    expect(upTo('2021-08-12', deltas)).toEqual({ 'cases-new': 1, 'cases-cumulative': 1, 'cases-active': 1 });
  });

  it('forget a withdrawn case on every day', () => {
    const withdrawn: CaseStrata = { ...found, status: 'withdrawn', endedDay: '2021-08-13' };
    expect(upTo('2021-12-31', [...opened(found), ...changed('2021-08-13', found, withdrawn)])).toEqual({});
  });

  it('are after any history what the last state says, whatever lay between', () => {
    const state = fc.record({
      status: fc.constantFrom('active', 'recovered', 'died', 'moved', 'withdrawn'),
      origin: fc.constantFrom('community', 'imported'),
      detectedIn: fc.constantFrom('31318', '31321'),
      endedDay: fc.constantFrom('2021-08-20', '2021-08-26'),
    });
    const strataOf = (one: { status: string; endedDay: string }): CaseStrata =>
      ({ ...found, ...one, endedDay: one.status === 'active' ? null : one.endedDay }) as CaseStrata;
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), (history) => {
        const states = history.map(strataOf);
        const deltas = states.flatMap((one, index) => {
          const before = states[index - 1];
          return before ? changed('2021-08-30', before, one) : opened(one);
        });
        const cells = (list: readonly CubeDelta[]) => {
          const sums = new Map<string, number>();
          for (const { value, ...cell } of list)
            sums.set(JSON.stringify(cell), (sums.get(JSON.stringify(cell)) ?? 0) + value);
          return Object.fromEntries([...sums].filter(([, value]) => value !== 0).sort());
        };
        expect(cells(deltas)).toEqual(cells(opened(states.at(-1) ?? found)));
      }),
    );
  });
});
