import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DIRECTIVES, strictnessOf, type StrictnessOfZone } from '#libs/vocabulary';
import { isZoneInForce, liesInByArea, zonesAt, type Zone } from './zone-in-force.rules.js';

const [COMMUNE, DISTRICT, PROVINCE, HAMLET] = ['31318', '930', '93', '31318/AP 4'] as const;
const at = (time: string): Date => new Date(`2021-07-${time}Z`);
const zone: Zone = {
  ...{ id: 'a', kind: 'blockade-area', directive: null, areaCodes: [COMMUNE] },
  ...{ from: at('19T00:00'), to: at('26T00:00'), publishedAt: at('18T10:00'), withdrawnAt: null },
};
const everywhere = (): boolean => true;

describe('a zone', () => {
  it.each<[string, Partial<Zone>, string, boolean]>([
    ['before it begins', {}, '18T23:59', false],
    ['when it begins', {}, '19T00:00', true],
    ['at its last instant', {}, '25T23:59', true],
    ['when it has ended', {}, '26T00:00', false],
    ['without an end, long after', { to: null }, '31T00:00', true],
    ['that nobody published', { publishedAt: null }, '20T00:00', false],
    ['that is published later', { publishedAt: at('21T00:00') }, '20T23:59', false],
    ['that was published late, from then on', { publishedAt: at('21T00:00') }, '21T00:00', true],
    ['before it is withdrawn', { withdrawnAt: at('22T00:00') }, '21T23:59', true],
    ['from when it is withdrawn', { withdrawnAt: at('22T00:00') }, '22T00:00', false],
  ])('%s', (_, changes, when, isInForce) => {
    expect(isZoneInForce({ ...zone, ...changes }, at(when))).toBe(isInForce);
  });
});

describe('the zones at a place', () => {
  const directive: Zone = {
    ...zone,
    id: 'b',
    kind: 'directive-area',
    directive: 'directive-16',
    areaCodes: [PROVINCE],
  };
  const unpublished: Zone = { ...zone, id: 'c', publishedAt: null };

  it('are the strictest first, and none that is not published', () => {
    const found = zonesAt([directive, unpublished, zone], everywhere, at('20T00:00'));
    expect(found).toEqual({ zones: [zone, directive], strictest: zone, perhaps: [] });
  });

  it('are none where none is in force', () => {
    expect(zonesAt([zone], everywhere, at('30T00:00'))).toEqual({ zones: [], strictest: null, perhaps: [] });
  });

  it('may be such of which nobody can tell', () => {
    expect(zonesAt([zone], () => null, at('20T00:00'))).toEqual({ zones: [], strictest: null, perhaps: [zone] });
  });

  it('put the strictest first in every order of any zones', () => {
    const kinds: StrictnessOfZone[] = [
      ...DIRECTIVES.map((one) => ({ kind: 'directive-area', directive: one }) as const),
      { kind: 'medical-isolation', directive: null },
      { kind: 'blockade-area', directive: null },
    ];
    const drawn = fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        isPublished: fc.boolean(),
        lies: fc.constantFrom(true, false, null),
      }),
    );
    fc.assert(
      fc.property(drawn, (all) => {
        const zones = all.map(({ kind, isPublished, lies }, index) => {
          return { ...zone, ...kind, id: String(index), publishedAt: isPublished ? zone.publishedAt : null, lies };
        });
        const { strictest, zones: found, perhaps } = zonesAt(zones, ({ lies }) => lies, at('20T00:00'));
        expect([...found, ...perhaps].every(({ publishedAt }) => publishedAt !== null)).toBe(true);
        expect(found.every((one) => strictest !== null && strictnessOf(one) <= strictnessOf(strictest))).toBe(true);
      }),
    );
  });
});

describe('a place of which only the area is known', () => {
  const isPartOf = (code: string, of: string): boolean => code === HAMLET && of === COMMUNE;
  const liesIn = liesInByArea([COMMUNE, DISTRICT, PROVINCE], isPartOf);

  it.each<[string, string[], boolean | null]>([
    ['its own commune', [COMMUNE], true],
    ['the whole district', [DISTRICT], true],
    ['another commune', ['31321'], false],
    ['a hamlet of the commune', [HAMLET], null],
    ['an outline without units', [], null],
  ])('lies in a zone of %s: %p', (_, areaCodes, expected) => {
    expect(liesIn({ ...zone, areaCodes })).toBe(expected);
  });
});
