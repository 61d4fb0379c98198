import { describe, expect, it } from '@jest/globals';
import { dateOrderOf, parseListTime, type DateOrder } from './list-times.js';

const NOW = new Date('2021-08-11T00:00:00.000Z');

describe('the times of a list', () => {
  it.each<[string, DateOrder, string]>([
    ['10/08/2021 07:30', 'day-first', '2021-08-10T00:30:00.000Z'],
    ['08/10/2021 07:30', 'month-first', '2021-08-10T00:30:00.000Z'],
    ['07:30 10/08/2021', 'day-first', '2021-08-10T00:30:00.000Z'],
    ['7h30 10/08/2021', 'day-first', '2021-08-10T00:30:00.000Z'],
    ['31/07/2021', 'unknown', '2021-07-30T17:00:00.000Z'],
    ['07/31/2021', 'unknown', '2021-07-30T17:00:00.000Z'],
    ['07/07/2021', 'unknown', '2021-07-06T17:00:00.000Z'],
    ['11/08/2021', 'unknown', '2021-08-10T17:00:00.000Z'],
    ['2021-08-10', 'unknown', '2021-08-09T17:00:00.000Z'],
    ['2021-08-10 07:30:15', 'unknown', '2021-08-10T00:30:15.000Z'],
    ['2021-08-10T00:30:00Z', 'unknown', '2021-08-10T00:30:00.000Z'],
    ['44418.3125', 'unknown', '2021-08-10T00:30:00.000Z'],
    ['44418.31249999999', 'unknown', '2021-08-10T00:30:00.000Z'],
    ['44418', 'unknown', '2021-08-09T17:00:00.000Z'],
    ['2021-08-10T07:30:15', 'unknown', '2021-08-10T00:30:15.000Z'],
    ['2021-8-9 7:30', 'unknown', '2021-08-09T00:30:00.000Z'],
    ['31/07/21 7h30', 'unknown', '2021-07-31T00:30:00.000Z'],
    ['07/31/21', 'unknown', '2021-07-30T17:00:00.000Z'],
    ['09/08/21 7:30:00 AM', 'day-first', '2021-08-09T00:30:00.000Z'],
    ['8/9/2021 12:05 SA', 'month-first', '2021-08-08T17:05:00.000Z'],
    ['8/9/2021 7:30:00 CH', 'month-first', '2021-08-09T12:30:00.000Z'],
  ])('%s, %s', (text, order, instant) => {
    expect(parseListTime(text, order, NOW)).toMatchObject({ ok: true, instant: new Date(instant) });
  });

  it.each<[string, string]>([
    ['05/06/2021', 'date-order-ambiguous'],
    ['31/31/2021', 'time-malformed'],
    ['31/02/2021', 'time-malformed'],
    ['10/08/1', 'time-malformed'],
    ['10/08/2021 13:00 CH', 'time-malformed'],
    ['10/08/2021 7:5', 'time-malformed'],
    ['10/08/2021 25:00', 'time-malformed'],
    ['', 'time-malformed'],
    ['hôm qua', 'time-malformed'],
  ])('%s is refused: %s', (text, code) => {
    expect(parseListTime(text, 'unknown', NOW)).toEqual({ ok: false, code });
  });

  it.each<[readonly string[], DateOrder]>([
    [['05/06/2021', '31/05/2021'], 'day-first'],
    [['05/06/2021', '05/31/2021'], 'month-first'],
    [['31/05/2021', '05/31/2021'], 'unknown'],
    [['05/06/2021'], 'unknown'],
    [['11/08/2021'], 'day-first'],
  ])('%j prove %s', (texts, order) => {
    expect(dateOrderOf(texts, NOW)).toBe(order);
  });
});
