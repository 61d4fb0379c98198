import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STATED_STATES } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { at, shownAfter, type Said } from './said.fixture.js';

const rules = loadReferenceData().maps.supplyRules.inForce('2021-08-11');
const shownAt = (minutes: number, said: readonly Said[]) => shownAfter(minutes, said, rules);

describe('whatever is said', () => {
  const said = fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 2_000 }),
        fc.constantFrom('owner', 'officer', 'a', 'b', 'c', 'd', 'e'),
        fc.constantFrom(...STATED_STATES),
      ),
      { maxLength: 40 },
    )
    .map((all) => all.sort(([a], [b]) => a - b));
  const later = fc.integer({ min: 0, max: 3_000 });

  it('its confidence only ever falls while nobody speaks and the same is shown', () => {
    fc.assert(
      fc.property(said, later, fc.nat(600), (all, minutes, more) => {
        const told = all.filter(([when]) => when <= minutes);
        const [before, after] = [shownAt(minutes, told), shownAt(minutes + more, told)];
        if (before.value === after.value && before.source === after.source)
          expect(after.confidence).toBeLessThanOrEqual(before.confidence + 1e-12);
        expect(after.confidence).toBeGreaterThanOrEqual(0);
        expect(after.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is unknown in the end', () => {
    fc.assert(fc.property(said, (all) => expect(shownAt(2_000 + 3 * 1_440, all)).toMatchObject({ value: 'unknown' })));
  });

  it('closed is shown by citizens only where three phones said so within two hours, and none otherwise', () => {
    fc.assert(
      fc.property(said, later, (all, minutes) => {
        const told = all.filter(([when]) => when <= minutes);
        const shown = shownAt(minutes, told);
        if (shown.value !== 'closed' || shown.source !== 'citizen') return;
        const since = told.findLastIndex(([, by]) => by === 'owner' || by === 'officer');
        const last = new Map(told.slice(since + 1).map((one) => [one[1], one]));
        const newest = Math.max(...[...last.values()].map(([when]) => when));
        const lately = [...last.values()].filter(([when]) => when > newest - 120);
        expect(lately.filter(([, , says]) => says === 'closed').length).toBeGreaterThanOrEqual(3);
        expect(lately.filter(([, , says]) => says === 'open')).toEqual([]);
      }),
    );
  });

  it('citizens alone hold no state for more than 90 minutes on end', () => {
    fc.assert(
      fc.property(said, later, (all, minutes) => {
        const { source, since, value } = shownAt(
          minutes,
          all.filter(([when]) => when <= minutes),
        );
        if (source !== 'citizen' || value === 'disputed' || since === null) return;
        expect(at(minutes).getTime() - since.getTime()).toBeLessThan(90 * 60_000);
      }),
    );
  });
});
