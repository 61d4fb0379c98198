import { expect, it } from '@jest/globals';
import { changedFields, mergedPoint } from './merged-point.rules';
import { NO_POINT, type TypedPoint } from './typed-point.rules';

const BASE: TypedPoint = { ...NO_POINT, name: 'Chợ', hours: 'Mo-Su 05:00-09:00', goods: ['rice'], phone: '0293' };

it('takes in what only the other has changed', () => {
  const merged = mergedPoint(BASE, { ...BASE, name: 'Chợ mới' }, { ...BASE, hours: '24/7' });
  expect(merged).toEqual({ merged: { ...BASE, name: 'Chợ mới', hours: '24/7' }, taken: ['hours'], disagreed: [] });
});

it('asks about what both have changed, and keeps one’s own until somebody chooses', () => {
  const [mine, theirs] = [
    { ...BASE, name: 'Chợ mới', phone: '0123' },
    { ...BASE, name: 'Chợ lớn', phone: '0123' },
  ];
  expect(mergedPoint(BASE, mine, theirs)).toEqual({ merged: mine, taken: [], disagreed: ['name'] });
});

it('compares lists, positions and rules as a whole', () => {
  const after: TypedPoint = {
    ...{ ...BASE, goods: ['rice', 'eggs'], position: { latitude: '9.7', longitude: '105.4' } },
    rule: { ...BASE.rule, isOwn: true },
  };
  expect(changedFields(BASE, after)).toEqual(['position', 'goods', 'rule']);
  expect(changedFields(BASE, { ...BASE, goods: ['rice'], rule: { ...BASE.rule } })).toEqual([]);
});
