import { describe, expect, it } from '@jest/globals';
import { afterStock, goodsSpokenOf } from './goods-said.rules.js';
import type { StockStatement } from './shown-goods.rules.js';

const at = (minutes: number): Date => new Date(Date.UTC(2021, 7, 11, 0, minutes));
const citizen = (phone: string, minutes: number): StockStatement => ({
  ...{ source: 'citizen', phone, says: 'out-of-stock', at: at(minutes) },
});
const owner = (minutes: number): StockStatement => ({
  ...{ source: 'owner', phone: null, says: 'in-stock', at: at(minutes) },
});

describe('what is remembered of goods', () => {
  it('is the last word of each phone since the owner spoke, in the order of time', () => {
    const words = [owner(0), citizen('a', 1), citizen('b', 2), citizen('a', 3)];
    const said = words.reduce((before, word) => afterStock(before, ['rice'], word), {});
    expect(said).toEqual({ rice: [owner(0), citizen('b', 2), citizen('a', 3)] });
  });

  it('is settled by an owner for the goods that the word is about, and for no others', () => {
    const before = afterStock({}, ['rice', 'eggs'], citizen('a', 1));
    const said = afterStock(before, ['eggs'], owner(2));
    expect(said).toEqual({ rice: [citizen('a', 1)], eggs: [owner(2)] });
    expect(goodsSpokenOf(said)).toEqual(['rice', 'eggs']);
  });

  it('does not grow without end, and keeps the word of the owner', () => {
    const words = Array.from({ length: 100 }, (_, nth) => citizen(`phone-${nth}`, nth + 1));
    const said = words.reduce((before, word) => afterStock(before, ['rice'], word), afterStock({}, ['rice'], owner(0)));
    expect(said.rice).toHaveLength(26);
    expect(said.rice?.[0]).toEqual(owner(0));
    expect(said.rice?.at(-1)).toEqual(citizen('phone-99', 100));
  });
});
