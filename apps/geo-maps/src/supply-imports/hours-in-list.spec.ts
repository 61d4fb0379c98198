import { describe, expect, it } from '@jest/globals';
import { openingAt } from '#libs/opening-hours';
import { hoursInList } from './hours-in-list.js';

describe('hours that are read for sure', () => {
  it.each([
    ['6h-18h', '06:00-18:00'],
    ['6h – 18h', '06:00-18:00'],
    ['6g-18g', '06:00-18:00'],
    ['7-17h', '07:00-17:00'],
    ['05:00 - 09:00, 15:00 - 18:00', '05:00-09:00,15:00-18:00'],
    ['6h30 - 11h và 13h - 17h30', '06:30-11:00,13:00-17:30'],
    ['từ 6 giờ đến 18 giờ', '06:00-18:00'],
    ['Sáng 6h-11h, chiều 1h-5h', '06:00-11:00,13:00-17:00'],
    ['Sáng: 6h-11h; Chiều: 13h-17h', '06:00-11:00,13:00-17:00'],
    ['Tối 6h-10h', '18:00-22:00'],
    ['0h-24h', '00:00-24:00'],
    ['Hằng ngày: 6h-18h', '06:00-18:00'],
    ['Thứ 2 - Thứ 6: 7h-17h; CN 7h-11h', 'Mo-Fr 07:00-17:00; Su 07:00-11:00'],
    ['T2-CN 6h-18h', 'Mo-Su 06:00-18:00'],
    ['từ thứ hai đến thứ bảy 6h-18h', 'Mo-Sa 06:00-18:00'],
    ['24/24', '24/7'],
    ['24/7', '24/7'],
    ['cả ngày lẫn đêm', '24/7'],
    ['Mo-Fr 07:00-11:00; PH off', 'Mo-Fr 07:00-11:00; PH off'],
  ])('%s', (cell, hours) => {
    expect(hoursInList(cell)).toEqual({ ok: true, value: { hours, text: null, warning: null } });
    expect(openingAt(hours, new Date('2021-08-11T03:00:00Z')).state).not.toBe('unknown');
  });

  it('"cả ngày" is day and night, with a warning', () => {
    expect(hoursInList('Cả ngày')).toEqual({
      ok: true,
      value: { hours: '24/7', text: null, warning: 'opening-hours-all-day' },
    });
  });
});

describe('hours in doubt', () => {
  it.each([
    'theo giờ chợ',
    '6-18',
    '7h-5h',
    '18h-2h',
    '07:00-05:00',
    '13h-17h, 6h-11h',
    '6h-12h, 11h-17h',
    '6h-25h',
    '6h-18h70',
    'T2-CN 6h-18h; CN 7h-11h',
    'CN-T2 6h-18h',
    '6h-18h; CN 7h-11h',
    '6h-18h (trừ chủ nhật)',
    'Mo-Fr whenever',
    '6h-',
  ])('%s is kept as text', (text) => {
    expect(hoursInList(text)).toEqual({
      ok: true,
      value: { hours: null, text, warning: 'opening-hours-as-text' },
    });
  });

  it.each([
    ['x'.repeat(256), 'too-long'],
    ['6h\u0000', 'control-character'],
  ])('what no cell may hold is refused', (cell, code) => {
    expect(hoursInList(cell)).toEqual({ ok: false, code });
  });
});
