import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { populate } from '../population/people.js';
import { Random } from '../population/random.js';
import { barcodeOf, planOfflineDay, type OfflineDay } from './offline-day.js';

const communes = loadReferenceData().adminUnits.communesOf('93', '2021-08-01');
const point = { code: 'TTYT-930', kinds: [], communeCode: '31318', openingHours: null, validFrom: '2019-04-01' };
const plan = (): OfflineDay =>
  planOfflineDay(
    {
      ...{ people: populate(500, communes, new Random(1)), point },
      ...{ calendar: { from: '2021-08-01', days: 6 }, count: 12 },
    },
    new Random(3),
  );

describe('a day without network', () => {
  const { day, batches, preparedAt, networkBackAt, labels } = plan();
  const [good = [], faulty = []] = batches;

  it('is the same for the same seed', () => {
    const texts = ({ batches: of }: OfflineDay): string =>
      JSON.stringify(of.flat().map(({ bodyWith }) => bodyWith('L')));
    expect(texts(plan())).toBe(texts(plan()));
  });

  it('lies between the morning and the afternoon of one day, and every good swab in it', () => {
    expect([preparedAt, networkBackAt].map(localDayOf)).toEqual([day, day]);
    for (const { specimenWith } of good) {
      const { collectedAt } = specimenWith('L');
      expect(collectedAt > preparedAt && collectedAt < networkBackAt).toBe(true);
    }
  });

  it('puts each label of the block on one tube, but for those of the planned faults', () => {
    expect(good.map(({ label }) => label)).toEqual(good.map((_, index) => index));
    expect(labels).toBeGreaterThan(good.length);
    expect(faulty.map(({ expected }) => expected.code ?? expected.conflict)).toEqual([
      ...[
        'barcode-taken',
        'barcode-not-issued',
        'person-disagrees',
        'collected-in-the-future',
        'collected-too-long-ago',
      ],
    ]);
    expect(barcodeOf('never-issued', ['A'])).not.toBe('A');
  });
});
