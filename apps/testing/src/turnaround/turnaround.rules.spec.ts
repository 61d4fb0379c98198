import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { opensNextOf } from './laboratory-hours.js';
import { timesOf, type TimedSpecimen } from './turnaround.rules.js';

const rules = loadReferenceData().testingRules.inForce('2021-08-11');
const collectedAt = new Date('2021-08-11T01:00:00Z'); // Wednesday, 08:00
const fresh: TimedSpecimen = {
  ...{ status: 'collected', tube: 'own', method: null, priority: 'routine', collectedAt },
  ...{ dispatchedAt: null, receivedAt: null, testedAt: null, validatedAt: null },
};
const at = (text: string): Date => new Date(`${text}Z`);
const open = opensNextOf(null);

describe('the clock of a specimen', () => {
  it.each<[string, Partial<TimedSpecimen>, string, string | null, string | null]>([
    ['routine', {}, '2021-08-12T01:00', 'dispatch', '2021-08-11T07:00'],
    ['urgent', { priority: 'urgent' }, '2021-08-11T13:00', 'dispatch', '2021-08-11T03:00'],
    ['on the spot', { method: 'rapid-antigen' }, '2021-08-11T01:30', 'test', '2021-08-11T01:30'],
    ['of a share', { tube: 'share' }, '2021-08-12T01:00', 'test', '2021-08-12T01:00'],
    [
      'on its way',
      { status: 'dispatched', dispatchedAt: at('2021-08-11T02:00') },
      '2021-08-12T01:00',
      'receipt',
      '2021-08-11T10:00',
    ],
    [
      'arrived',
      { status: 'received', receivedAt: at('2021-08-11T03:00') },
      '2021-08-12T01:00',
      'test',
      '2021-08-11T15:00',
    ],
    [
      'tested',
      { status: 'tested', testedAt: at('2021-08-11T12:00') },
      '2021-08-12T01:00',
      'validation',
      '2021-08-11T16:00',
    ],
    [
      'held back',
      { status: 'validated', validatedAt: at('2021-08-11T13:00') },
      '2021-08-12T01:00',
      'release',
      '2021-08-12T13:00',
    ],
    ['released', { status: 'released' }, '2021-08-12T01:00', null, null],
    ['lost', { status: 'lost' }, '2021-08-12T01:00', null, null],
    ['refused', { status: 'refused' }, '2021-08-12T01:00', null, null],
  ])('%s', (_, change, expectedAt, stage, dueAt) => {
    expect(timesOf({ ...fresh, ...change }, rules, open)).toEqual({
      expectedAt: at(expectedAt),
      stage,
      dueAt: dueAt && at(dueAt),
    });
  });

  it.each([
    ['Mo-Fr 07:00-17:00; PH off', '2021-08-13T09:00', '2021-08-16T02:00'], // Friday 16:00 → Monday 09:00
    ['Mo-Su 06:00-22:00', '2021-08-13T16:00', '2021-08-15T01:00'], // 23:00 → the day after next at 08:00
    ['24/7', '2021-08-13T09:00', '2021-08-14T09:00'],
    ['off', '2021-08-13T09:00', '2021-08-14T09:00'],
    ['no hours at all', '2021-08-13T09:00', '2021-08-14T09:00'],
  ])('waits for a laboratory that is open %s', (hours, collected, expected) => {
    const specimen = { ...fresh, collectedAt: at(collected) };
    expect(timesOf(specimen, rules, opensNextOf(hours)).expectedAt).toEqual(at(expected));
  });
});
