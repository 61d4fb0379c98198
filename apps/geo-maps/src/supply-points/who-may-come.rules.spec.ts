import { describe, expect, it } from '@jest/globals';
import { SUPPLY_POINT_KINDS, type SupplyPointKind, type VoucherDays } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { mayComeAt, whoMayCome } from './who-may-come.rules.js';

const { shoppingRules } = loadReferenceData().maps;

describe('who may come to a market of Hậu Giang', () => {
  it.each<[string, VoucherDays | null]>([
    ['2021-07-29', null],
    ['2021-07-30', 'even'],
    ['2021-07-31', 'odd'],
    ['2021-08-01', 'odd'],
    ['2021-08-02', 'even'],
    ['2021-10-10', 'even'],
    ['2021-10-11', null],
  ])('on %s has a voucher for %p days', (day, vouchers) => {
    expect(whoMayCome('market', day, shoppingRules)?.vouchers ?? null).toBe(vouchers);
  });

  it.each([
    ['04:59', false],
    ['05:00', true],
    ['08:59', true],
    ['09:00', false],
    ['14:59', false],
    ['15:00', true],
    ['17:59', true],
    ['18:00', false],
  ])('at %s: %p', (time, may) => {
    const rule = whoMayCome('market', '2021-07-30', shoppingRules);
    expect(mayComeAt(rule, 'even', time)).toBe(may);
    expect(mayComeAt(rule, 'odd', time)).toBe(false);
    expect(mayComeAt(rule, null, time)).toBe(false);
  });

  it('is everybody at any time where there is no rule', () => {
    expect(mayComeAt(whoMayCome('market', '2021-07-29', shoppingRules), null, '03:00')).toBe(true);
  });
});

const BOUND: readonly SupplyPointKind[] = ['market', 'supermarket', 'convenience-store'];

it.each(SUPPLY_POINT_KINDS)('%s is bound to vouchers where the rule names it', (kind) => {
  expect(whoMayCome(kind, '2021-08-11', shoppingRules) !== null).toBe(BOUND.includes(kind));
});

it('without vouchers or hours, a rule binds nobody to them', () => {
  const [rule] = shoppingRules;
  const free = whoMayCome('market', '2021-08-11', rule ? [{ ...rule, hours: [], vouchers: 'none' }] : []);
  expect(free).toMatchObject({ vouchers: null, hours: [] });
  expect(mayComeAt(free, null, '23:00')).toBe(true);
});
