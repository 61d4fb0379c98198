import { describe, expect, it } from '@jest/globals';
import type { Person } from '../population/people.js';
import { PAPER_HEADER, paperLines } from './paper-template.js';
import type { PaperRow, PlayedEntry } from './vaccination-act.js';

const person: Person = {
  ...{ fullName: 'NGUYỄN THỬ AN', sex: 'female', birthYear: 1980, birthDate: '1980-05-03', phone: '0300000001' },
  ...{ citizenId: '099180000001', home: { provinceCode: '92' }, perDay: 0 },
};
const entryOn = (day: string): PlayedEntry => ({
  ...{ id: day, dose: 1, person: 0, stranger: day, vaccine: 'pfizer', lot: undefined, day },
  ...{ facility: 'TTYT-930', origin: 'facility', priorityGroup: '9' },
});
const rowOf = (days: string[], isMistyped = false): PaperRow => ({ entries: days.map(entryOn), isMistyped });
const cellsOf = (rows: PaperRow[]): Record<string, string>[] =>
  paperLines(
    rows,
    () => person,
    () => 'Cần Thơ',
  )
    .lines.slice(1)
    .map((line) => Object.fromEntries(PAPER_HEADER.map((title, at) => [title, line[at] ?? ''])));

describe('a paper list', () => {
  it('has two doses of one person in one row, and nothing where nothing is known', () => {
    expect(cellsOf([rowOf(['2021-07-14', '2021-08-11'])])).toMatchObject([
      {
        ...{ 'Mã tỉnh': '92', 'Mã xã': '', 'Số CMT/CCCD': '099180000001', 'Giới tính': '1' },
        ...{ 'Mũi 1: Ngày tiêm': '14/07/2021', 'Mũi 1: Lô': '', 'Mũi 2: Ngày tiêm': '11/08/2021' },
      },
    ]);
  });

  it('has the year first where its days could be read both ways', () => {
    expect(cellsOf([rowOf(['2021-08-11'])])).toMatchObject([{ 'Mũi 1: Ngày tiêm': '2021-08-11' }]);
  });

  it('has a birth that cannot be where somebody read it wrongly', () => {
    expect(cellsOf([rowOf(['2021-07-14']), rowOf(['2021-07-14'], true)])).toMatchObject([
      { 'Ngày sinh': '1980-05-03' },
      { 'Ngày sinh': '31/02/1990' },
    ]);
  });
});
