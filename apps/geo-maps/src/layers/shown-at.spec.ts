import { describe, expect, it } from '@jest/globals';
import { nextChangeOf, shownInstantOf } from './shown-at.js';
import type { LayerRecord } from './published-layer.js';

/** 23:30 of 11 August in Vietnam. */
const now = new Date('2021-08-11T16:30:00Z');
const before = new Date('2021-08-01T00:00:00Z');
const soon = new Date('2021-08-11T16:45:00Z');
const midnight = new Date('2021-08-11T17:00:00Z');
const tomorrow = new Date('2021-08-12T16:00:00Z');
const record: LayerRecord = {
  ...{ id: 'a', geometry: null, properties: {} },
  ...{ from: before, to: null, publishedAt: before, withdrawnAt: null },
};

describe('the instant that the map of a day shows', () => {
  it.each([
    ['2021-08-11', now.toISOString()],
    ['2021-08-10', '2021-08-10T16:59:59.999Z'],
    ['2021-08-12', '2021-08-12T16:59:59.999Z'],
  ])('%s: %s', (day, instant) => {
    expect(shownInstantOf(day, now).toISOString()).toBe(instant);
  });
});

describe('the next change of a map', () => {
  it.each<[string, string, Partial<LayerRecord>, Date | null]>([
    ['today ends at midnight', '2021-08-11', {}, midnight],
    ['something begins', '2021-08-11', { from: soon }, soon],
    ['something ends', '2021-08-11', { to: soon }, soon],
    ['something is published', '2021-08-11', { publishedAt: soon }, soon],
    ['something is withdrawn', '2021-08-11', { withdrawnAt: soon }, soon],
    ['something ends after midnight', '2021-08-11', { to: tomorrow }, midnight],
    ['what ends this instant has ended', '2021-08-11', { to: now }, midnight],
    ['a day that is over', '2021-08-10', { to: soon }, null],
    ['a withdrawal of a day that is over', '2021-08-10', { withdrawnAt: tomorrow }, tomorrow],
    ['a day to come', '2021-08-13', {}, new Date('2021-08-12T17:00:00Z')],
  ])('%s', (_, day, change, next) => {
    expect(nextChangeOf([record, { ...record, ...change }], day, now)).toEqual(next);
  });
});
