import { describe, expect, it } from '@jest/globals';
import { backlogRows } from './backlog-rows.rules.js';
import type { Grouping } from './report-plan.rules.js';

const at = (day: string, place: string, commune: string, value: number) => ({ day, place, commune, value });
const districtOf = (commune: string): string => (commune === '31318' ? '930' : '931');
const declared = [
  at('2024-02-28', 'A-1', '31318', 10),
  at('2024-02-29', 'A-1', '31318', 5),
  at('2024-02-29', 'B-1', '31340', 7),
];
const entered = [
  at('2024-02-28', 'A-1', '31318', 4),
  at('2024-02-29', 'A-1', '31318', 9),
  at('2024-02-29', 'C-1', '31340', 3),
];
const backlog = (...groupBy: Grouping[]) => backlogRows({ groupBy }, { declared, entered }, '2024-03-01', districtOf);

describe('the backlog of entry', () => {
  it('is what is missing of each facility and day, and nothing makes up for it', () => {
    expect(backlog()).toEqual([{ value: 13 }]);
    expect(backlog('day', 'place')).toEqual([
      { day: '2024-02-28', place: 'A-1', value: 6 },
      { day: '2024-02-29', place: 'B-1', value: 7 },
    ]);
    expect(backlog('district')).toEqual([
      { district: '930', value: 6 },
      { district: '931', value: 7 },
    ]);
  });

  it('has its age over the last day of February', () => {
    expect(backlog('category')).toEqual([
      { category: '1d', value: 7 },
      { category: '2-3d', value: 6 },
    ]);
  });
});
