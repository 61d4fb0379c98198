import { describe, expect, it } from '@jest/globals';
import { decideRecovery, type DischargeSample } from './discharge.rules.js';

const rules = { daysMin: 10, samples: 2, hoursApart: 24, ctMin: 30 };
const sample = (at: string, value: string, ct: number | null = null): DischargeSample => ({
  sampledAt: new Date(at),
  value,
  ct,
});
const first = sample('2021-08-20T01:00:00Z', 'negative');
const dayAfter = sample('2021-08-21T01:00:00Z', 'negative');

describe('recovery', () => {
  it.each<[string, string, DischargeSample[], object]>([
    ['two negative samples a day apart', '2021-08-21', [first, dayAfter], { ok: true }],
    ['one negative and one of Ct 30', '2021-08-21', [first, { ...dayAfter, value: 'positive', ct: 30 }], { ok: true }],
    [
      'one of Ct 29.9',
      '2021-08-21',
      [first, { ...dayAfter, value: 'positive', ct: 29.9 }],
      { code: 'recovery-samples-missing' },
    ],
    [
      'a positive whose Ct nobody told',
      '2021-08-21',
      [first, { ...dayAfter, value: 'positive' }],
      { code: 'recovery-samples-missing' },
    ],
    [
      'samples 23 hours apart',
      '2021-08-21',
      [first, sample('2021-08-21T00:00:00Z', 'negative')],
      { code: 'recovery-samples-missing' },
    ],
    ['one sample', '2021-08-21', [first], { code: 'recovery-samples-missing' }],
    ['a sample of the day after', '2021-08-20', [first, dayAfter], { code: 'recovery-samples-missing' }],
    ['the ninth day', '2021-08-19', [first, dayAfter], { code: 'recovery-too-early' }],
  ])('with %s', (_, day, samples, expected) => {
    expect(decideRecovery(rules, '2021-08-10', day, samples)).toMatchObject(expected);
  });
});
