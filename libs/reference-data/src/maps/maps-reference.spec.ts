import { describe, expect, it } from '@jest/globals';
import { MEASURE_REGIMES, MEASURED_ACTIVITIES } from '#libs/vocabulary';
import { loadReferenceData } from '../load-reference-data.js';

const { maps } = loadReferenceData();

describe('the rules of colours and levels', () => {
  it.each([
    ['2021-05-30', false, false],
    ['2021-05-31', true, false],
    ['2021-10-11', true, false],
    ['2021-10-12', false, true],
    ['2022-01-26', false, true],
    ['2022-01-27', false, false],
  ])('on %s: colours of 2686 %s, levels of 4800 %s', (day, colours, levels) => {
    expect([maps.riskColourRules.knows(day), maps.epidemicLevelRules.knows(day)]).toEqual([colours, levels]);
  });

  it('say what nobody has compared with the document', () => {
    const { matrix, protectedElderly, capacity, smallArea, ...told } = maps.epidemicLevelRules.inForce('2021-10-31');
    expect([matrix, protectedElderly.otherwise, capacity.asked, smallArea].map(({ verified }) => verified)).toEqual([
      ...[false, false, false, false],
    ]);
    expect([told.rate, told.coverage, capacity].map(({ verified }) => verified)).toEqual([true, true, true]);
    expect(told.unconfirmed).toBe(true);
  });

  it('ask for a notice of 48 hours since Resolution 128', () => {
    expect(maps.levelNotice.knows('2021-10-10')).toBe(false);
    expect(maps.levelNotice.inForce('2021-10-11')).toMatchObject({ raisingHours: 48, document: '128/NQ-CP' });
  });
});

describe('the measures', () => {
  const heldOn = (day: string): string[] =>
    maps.areaMeasures
      .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo))
      .map(({ regime }) => regime);

  it.each([
    ['2020-03-26', []],
    ['2020-03-27', ['directive-15']],
    ['2020-03-31', ['directive-15', 'directive-16']],
    ['2020-04-24', ['directive-15', 'directive-16', 'directive-19']],
    ['2021-08-11', ['directive-15', 'directive-16', 'directive-19', 'directive-16-plus']],
    ['2021-10-10', ['directive-15', 'directive-16', 'directive-19', 'directive-16-plus']],
    ['2021-10-11', ['level-1', 'level-2', 'level-3', 'level-4']],
  ])('on %s are those of %j', (day, regimes) => {
    expect(heldOn(day)).toEqual(regimes);
  });

  it('speak of every regime and every activity somewhere', () => {
    expect(new Set(maps.areaMeasures.map(({ regime }) => regime))).toEqual(new Set(MEASURE_REGIMES));
    const spoken = maps.areaMeasures.flatMap(({ cells }) => cells.map(({ activity }) => activity));
    expect(new Set(spoken)).toEqual(new Set(MEASURED_ACTIVITIES));
  });

  it('of levels are verified by nobody', () => {
    const ofLevels = maps.areaMeasures.filter(({ regime }) => regime.startsWith('level-'));
    expect(ofLevels.flatMap(({ cells }) => cells).filter(({ verified }) => verified)).toEqual([]);
  });
});

describe('the rules of essential goods', () => {
  it('take five reports a phone a day, and three phones in two hours for closed', () => {
    expect(maps.supplyRules.inForce('2021-08-11').reports).toEqual({
      ...{ perPhoneADay: 5, closingPhones: 3, closingWithinHours: 2 },
    });
  });

  it('have the market hours of Hậu Giang from 30 July 2021', () => {
    expect(maps.shoppingRules).toEqual([
      expect.objectContaining({
        validFrom: '2021-07-30',
        hours: [
          { from: '05:00', to: '09:00' },
          { from: '15:00', to: '18:00' },
        ],
        vouchers: 'by-parity-of-day',
        ...{ verified: true, endVerified: false },
      }),
    ]);
  });
});
