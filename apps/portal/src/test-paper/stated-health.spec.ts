import { describe, expect, it } from '@jest/globals';
import { readStated, typedOf, type TypedHealth } from './stated-health.js';

/** 09:00 of 11 August in Vietnam. */
const NOW = new Date('2021-08-11T02:00:00Z');

describe('what somebody states of tests and doses', () => {
  const typed: TypedHealth = {
    tests: [{ kind: 'pcr-negative', sampledAt: '2021-08-10T20:30' }],
    doses: [
      { day: '2021-06-01', vaccine: 'astrazeneca' },
      { day: '2021-07-28', vaccine: '' },
    ],
  };

  it('is read as it stands on the papers, and can be changed again', () => {
    const reading = readStated(typed, NOW);
    expect(reading).toEqual({
      ok: true,
      stated: {
        tests: [{ technique: 'pcr', result: 'negative', sampledAt: '2021-08-10T13:30:00.000Z' }],
        doses: [
          { number: 1, day: '2021-06-01', vaccine: 'astrazeneca' },
          { number: 2, day: '2021-07-28' },
        ],
      },
    });
    expect(reading.ok && typedOf(reading.stated)).toEqual(typed);
  });

  it.each<[string, Partial<TypedHealth>, unknown]>([
    [
      'a test of which nothing is said',
      { tests: [{ kind: '', sampledAt: '' }] },
      [
        { part: 'test', text: 'testNeeded', index: 0 },
        { part: 'sampledAt', text: 'sampledAtNeeded', index: 0 },
      ],
    ],
    [
      'a sample of later',
      { tests: [{ kind: 'rapid-negative', sampledAt: '2021-08-11T09:01' }] },
      [{ part: 'sampledAt', text: 'notYet', index: 0 }],
    ],
    [
      'a dose without a day',
      { doses: [{ day: '', vaccine: 'pfizer' }] },
      [{ part: 'dose', text: 'doseNeeded', index: 0 }],
    ],
    [
      'a dose of tomorrow',
      { doses: [{ day: '2021-08-12', vaccine: '' }] },
      [{ part: 'dose', text: 'notYet', index: 0 }],
    ],
    [
      'a second dose before the first',
      { doses: Array(2).fill({ day: '2021-07-28', vaccine: '' }) },
      [{ part: 'dose', text: 'doseOrder', index: 1 }],
    ],
  ])('is not %s', (_, part, faults) => {
    expect(readStated({ tests: [], doses: [], ...part }, NOW)).toEqual({ ok: false, faults });
  });
});
