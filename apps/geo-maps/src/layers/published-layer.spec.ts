import { describe, expect, it } from '@jest/globals';
import { PublishedLayer, type LayerRecord } from './published-layer.js';

const now = new Date('2021-08-11T00:00:00Z');
const before = new Date('2021-08-01T00:00:00Z');
const later = new Date('2021-08-20T00:00:00Z');

const record: LayerRecord = {
  id: 'a',
  geometry: { type: 'Point', coordinates: [105.6, 9.75] },
  properties: { name: 'Chợ Vị Thanh' },
  from: before,
  to: null,
  publishedAt: before,
  withdrawnAt: null,
};

const idsOf = (records: readonly LayerRecord[]): string[] =>
  PublishedLayer.at('zones', records, now).features.map(({ id }) => id);

describe('what is published of a layer', () => {
  it.each<[string, Partial<LayerRecord>, boolean]>([
    ['published', {}, true],
    ['published this instant', { publishedAt: now }, true],
    ['not published', { publishedAt: null }, false],
    ['published later', { publishedAt: later }, false],
    ['withdrawn', { withdrawnAt: before }, false],
    ['withdrawn this instant', { withdrawnAt: now }, false],
    ['withdrawn later', { withdrawnAt: later }, true],
    ['ended', { to: before }, true],
    ['announced for later', { from: later }, true],
  ])('of what is %s', (_, change, seen) => {
    expect(idsOf([{ ...record, ...change }])).toEqual(seen ? ['a'] : []);
  });

  it('is in the order of ids', () => {
    expect(idsOf([{ ...record, id: 'b' }, record, { ...record, id: 'c' }])).toEqual(['a', 'b', 'c']);
  });

  it('leaves out of the features when somebody published them', () => {
    const [feature] = PublishedLayer.at('zones', [record], now).features;
    expect(Object.keys(feature ?? {}).sort()).toEqual(['from', 'geometry', 'id', 'properties', 'to']);
  });

  it.each<[string, Partial<LayerRecord>, boolean]>([
    ['begun', { from: now }, true],
    ['not begun', { from: later }, false],
    ['ended this instant', { to: now }, false],
    ['to end', { to: later }, true],
  ])('holds at an instant where it has %s', (_, change, holds) => {
    const published = PublishedLayer.at('zones', [{ ...record, ...change }], now);
    expect(published.inForceAt(now).features).toHaveLength(holds ? 1 : 0);
  });
});
