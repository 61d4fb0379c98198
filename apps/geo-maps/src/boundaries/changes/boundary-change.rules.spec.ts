import { describe, expect, it } from '@jest/globals';
import {
  neighboursOn,
  publicationBeside,
  publicationOf,
  publicationOn,
  type BoundaryChange,
} from './boundary-change.rules.js';

const published = (number: number, packId: string, validFrom: string): BoundaryChange => ({
  ...{ number, kind: 'publication', packId, rollsBack: null, validFrom },
});
const takenBack = (number: number, of: BoundaryChange): BoundaryChange => ({
  ...{ ...of, number, kind: 'rollback', rollsBack: of.number },
});
const listed = (number: number, validFrom: string): BoundaryChange => ({
  ...{ number, kind: 'neighbour-list', packId: null, rollsBack: null, validFrom },
});

const OLD = published(1, 'old', '2020-02-01');
const NEW = published(2, 'new', '2021-07-01');
const CORRECTED = published(3, 'corrected', '2020-02-01');

describe('the pack that holds on a day', () => {
  it.each([
    ['before the first', [OLD], '2020-01-31', undefined],
    ['from its day on', [OLD], '2020-02-01', 'old'],
    ['until the day before the next', [OLD, NEW], '2021-06-30', 'old'],
    ['from the day of the next', [OLD, NEW], '2021-07-01', 'new'],
    ['of two of one day: the later act', [OLD, NEW, CORRECTED], '2020-03-01', 'corrected'],
    ['although one of an earlier day was published after it', [OLD, NEW, CORRECTED], '2021-08-11', 'new'],
    ['when the later one was taken back', [OLD, NEW, takenBack(3, NEW)], '2021-08-11', 'old'],
    ['when all were taken back', [OLD, takenBack(2, OLD)], '2021-08-11', undefined],
    ['when it was published again', [OLD, takenBack(2, OLD), published(3, 'old', '2020-02-01')], '2021-08-11', 'old'],
  ])('%s', (_, changes, day, packId) => {
    expect(publicationOn(changes, day)?.packId).toBe(packId);
  });
});

describe('who borders whom', () => {
  it('is said by the pack or list that holds from the later day, and of one day by the later act', () => {
    expect(neighboursOn([listed(1, '2020-01-01'), published(2, 'old', '2020-02-01')], '2021-08-11')?.number).toBe(2);
    expect(neighboursOn([OLD, listed(2, '2020-02-01')], '2021-08-11')?.number).toBe(2);
    expect(neighboursOn([listed(1, '2021-01-01'), published(2, 'old', '2020-02-01')], '2021-08-11')?.number).toBe(1);
  });

  it('is unknown before anybody has said it', () => {
    expect(neighboursOn([OLD, takenBack(2, OLD)], '2021-08-11')).toBeUndefined();
  });
});

describe('what a pack is held against', () => {
  it('is the one that holds on its day, else the next one', () => {
    expect(publicationBeside([OLD, NEW], '2021-08-11')?.packId).toBe('new');
    expect(publicationBeside([OLD, NEW], '2019-06-01')?.packId).toBe('old');
    expect(publicationBeside([listed(1, '2019-06-01')], '2021-08-11')).toBeUndefined();
  });
});

it('finds the publication of a pack unless it was taken back', () => {
  expect(publicationOf([OLD, NEW], 'new')?.number).toBe(2);
  expect(publicationOf([OLD, NEW, takenBack(3, NEW)], 'new')).toBeUndefined();
});
