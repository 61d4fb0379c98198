import { describe, expect, it } from '@jest/globals';
import type { Birth } from '#libs/vocabulary';
import { fits } from './look-up.rules.js';

const day: Birth = { precision: 'day', date: '2015-06-01', year: 2015 };
const year: Birth = { precision: 'year', year: 2015 };
const guardian = { fullName: 'Trần Thử Mẹ', phone: '+84300000002' };
const child = { birth: day, phone: '+84300000001', guardian };

describe('who may look a result up', () => {
  it.each<[string, object, Birth, string, boolean]>([
    ['the phone and the day', child, day, '+84300000001', true],
    ["a parent's phone and the child's day", child, day, '+84300000002', true],
    ['another phone', child, day, '+84300000003', false],
    ['another day', child, { ...day, date: '2015-06-02' } as Birth, '+84300000001', false],
    ['the year alone, where the day is known', child, year, '+84300000001', false],
    ['the year, where no more is known', { ...child, birth: year }, year, '+84300000001', true],
    ['the day, where only the year is known', { ...child, birth: year }, day, '+84300000001', true],
    ['a birth, where none is known', { ...child, birth: null }, day, '+84300000001', false],
    ['a phone, where none is known', { birth: day, phone: null }, day, '+84300000001', false],
  ])('by %s', (_, person, birth, phone, expected) => {
    expect(fits(person as typeof child, { birth, phone })).toBe(expected);
  });
});
