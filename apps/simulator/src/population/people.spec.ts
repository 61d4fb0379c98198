import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { foldName, parseFullName, parseIdentityDocument, parsePhone } from '#libs/vocabulary';
import { populate } from './people.js';
import { Random } from './random.js';

const communes = loadReferenceData().adminUnits.communesOf('93', '2021-08-01');
const people = populate(5_000, communes, new Random(7));

describe('the population', () => {
  it('is the same for the same seed and another for another', () => {
    expect(populate(200, communes, new Random(7))).toEqual(populate(200, communes, new Random(7)));
    expect(populate(200, communes, new Random(8))).not.toEqual(people.slice(0, 200));
  });

  it('lives where the census counted people', () => {
    const census = communes.reduce((sum, { population2019 }) => sum + (population2019 ?? 0), 0);
    const largest = communes.toSorted((a, b) => (b.population2019 ?? 0) - (a.population2019 ?? 0))[0];
    const local = people.filter(({ home }) => 'communeCode' in home);
    const there = local.filter(({ home }) => 'communeCode' in home && home.communeCode === largest?.code).length;
    expect(there / local.length).toBeGreaterThan(((largest?.population2019 ?? 0) / census) * 0.6);
    expect(there / local.length).toBeLessThan(((largest?.population2019 ?? 0) / census) * 1.6);
  });

  it('has names, numbers and phones that the form takes and that can be nobody’s', () => {
    for (const { fullName, sex, birthYear, citizenId, phone } of people) {
      expect(parseFullName(fullName).ok).toBe(true);
      expect(foldName(fullName)).toContain(' THU ');
      expect(parsePhone(phone)).toMatchObject({ ok: true, warnings: ['unknown-mobile-prefix'] });
      if (citizenId === undefined) continue;
      expect(citizenId).toMatch(/^099/);
      const document = { kind: 'citizen-id' as const, number: citizenId };
      expect(parseIdentityDocument(document, { sex, birth: { precision: 'year', year: birthYear } })).toMatchObject({
        ok: true,
        warnings: [],
      });
    }
  });

  it('shares phones in families, and some have no identity number or live elsewhere', () => {
    expect(new Set(people.map(({ phone }) => phone)).size).toBeLessThan(people.length);
    expect(people.some(({ citizenId }) => citizenId === undefined)).toBe(true);
    expect(people.some(({ home }) => 'provinceCode' in home)).toBe(true);
    expect(people.some(({ declaredBy }) => declaredBy !== undefined)).toBe(true);
  });
});
