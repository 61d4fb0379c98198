import { describe, expect, it } from '@jest/globals';
import { NO_PAPERS, readPapers, type TypedPapers } from './papers.js';

/** 09:00 of 11 August in Vietnam. */
const NOW = new Date('2021-08-11T02:00:00Z');

describe('what an officer notes of papers', () => {
  it.each<[string, Partial<TypedPapers>, unknown]>([
    [
      'a test, with the time of the sample in the province',
      { test: 'rapid-negative', sampledAt: '2021-08-11T08:30' },
      { test: { technique: 'rapid', result: 'negative', sampledAt: '2021-08-11T01:30:00.000Z' } },
    ],
    ['doses', { doses: '2', lastDoseOn: '2021-07-01' }, { doses: [{ number: 2, day: '2021-07-01' }] }],
    [
      'the vaccine of the last dose, where the paper says it',
      { doses: '1', lastDoseOn: '2021-07-01', vaccine: 'vero-cell' },
      { doses: [{ number: 1, day: '2021-07-01', vaccine: 'vero-cell' }] },
    ],
    ['that there is no dose, which is something else than nothing noted', { doses: '0' }, { doses: [] }],
    ['a recovery of today', { recoveredOn: '2021-08-11' }, { recoveredOn: '2021-08-11' }],
  ])('is %s', (_, typed, papers) => {
    expect(readPapers({ ...NO_PAPERS, ...typed }, NOW)).toEqual({ ok: true, papers });
  });

  it.each<[string, Partial<TypedPapers>, string, string]>([
    ['nothing', {}, 'test', 'nothingNoted'],
    ['a test without its time', { test: 'pcr-positive' }, 'sampledAt', 'sampledAtNeeded'],
    ['a sample of later', { test: 'pcr-negative', sampledAt: '2021-08-11T09:01' }, 'sampledAt', 'notYet'],
    ['doses without the day of the last', { doses: '1' }, 'lastDoseOn', 'lastDoseNeeded'],
    ['a dose of tomorrow', { doses: '1', lastDoseOn: '2021-08-12' }, 'lastDoseOn', 'notYet'],
    ['a recovery of tomorrow', { recoveredOn: '2021-08-12' }, 'recoveredOn', 'notYet'],
  ])('is not %s', (_, typed, field, text) => {
    expect(readPapers({ ...NO_PAPERS, ...typed }, NOW)).toEqual({ ok: false, faults: [{ field, text }] });
  });
});
