import { describe, expect, it } from '@jest/globals';
import { CORRECTION_REFUSALS, entryOn, VACCINES, type Vaccine } from '#libs/vocabulary';
import { loadReferenceData } from '../load-reference-data.js';

const { vaccination } = loadReferenceData();
const factsOf = (vaccine: Vaccine) => {
  const found = vaccination.vaccines.find(({ code }) => code === vaccine);
  if (!found) throw new Error(`There is no ${vaccine}`);
  return found;
};

describe('the facts of a vaccine that no rule reads', () => {
  it.each<[Vaccine, number, number | null, number[], string]>([
    ['astrazeneca', 0.5, null, [10, 8], 'EU/1/21/1529 ORG-100001699 J07BX03'],
    ['pfizer', 0.3, null, [6], 'EU/1/20/1528 ORG-100030215 1119349007'],
    ['moderna', 0.5, 0.25, [10], 'EU/1/20/1507 ORG-100031184 1119349007'],
    ['vero-cell', 0.5, null, [1, 2, 5], 'BBIBP-CorV ORG-100020693 J07BX03'],
    ['sputnik-v', 0.5, null, [1, 5], 'Sputnik-V Gamaleya-Research-Institute J07BX03'],
    ['abdala', 0.5, null, [10], 'Abdala CIGB J07BX03'],
    ['janssen', 0.5, null, [5], 'EU/1/20/1525 ORG-100001417 J07BX03'],
    ['hayat-vax', 0.5, null, [1], 'Hayat-Vax ORG-100023050 J07BX03'],
  ])(
    '%s has doses of %d ml, a booster of %j, vials of %j, and the codes %s',
    (vaccine, doseMl, boosterMl, doses, codes) => {
      const { dosing, vials, certificate } = factsOf(vaccine);
      expect(dosing).toEqual([expect.objectContaining({ doseMl, boosterMl })]);
      expect(vials).toEqual([expect.objectContaining({ doses })]);
      expect([certificate.product, certificate.maker, certificate.prophylaxis[0]].join(' ')).toBe(codes);
    },
  );

  it.each<[Vaccine, object | null, number | null, number | null, boolean]>([
    ['astrazeneca', null, null, null, false],
    ['pfizer', { fromC: -80, toC: -60 }, 31, 6, false],
    ['moderna', { fromC: -25, toC: -15 }, 30, null, false],
    ['vero-cell', null, null, null, false],
    ['sputnik-v', { fromC: null, toC: -18 }, null, null, true],
    ['abdala', null, null, null, false],
    ['janssen', { fromC: -25, toC: -15 }, 90, null, false],
    ['hayat-vax', null, null, null, false],
  ])('%s is stored frozen at %j, %j days at 2 to 8 °C, %j hours diluted', (vaccine, frozen, days, hours, discarded) => {
    expect(entryOn(factsOf(vaccine).storage, '2021-08-11')).toMatchObject({
      frozen,
      refrigerated: { fromC: 2, toC: 8, days },
      hoursAfterDilution: hours,
      thawedRestIsDiscarded: discarded,
    });
  });

  it('are told of every vaccine once', () => {
    expect(vaccination.vaccines.map(({ code }) => code)).toEqual(VACCINES);
  });
});

describe('the rules of vaccination that are of no product', () => {
  it('hold on the day of the report', () => {
    const on = '2021-08-11';
    expect(vaccination.observation.inForce(on)).toMatchObject({ minutes: 30, selfWatchDays: 28, closeWatchDays: 7 });
    expect(vaccination.severeReport.inForce(on).hours).toBe(24);
    expect(vaccination.entry.inForce(on)).toMatchObject({ enteredWithinDays: 0, signedWithinDays: 1 });
    expect(vaccination.retention.inForce(on).years).toBe(10);
    expect(vaccination.certificate.inForce(on).qrMonths).toBe(12);
    expect(vaccination.wastage.inForce(on).norms).toEqual([{ vialDoses: 10, percent: 10 }]);
    expect(vaccination.corrections.inForce(on)).toMatchObject({ answeredWithinDays: 7, alarmBeforeDays: 1 });
    expect(vaccination.corrections.inForce(on)).toMatchObject({ citizenAnswersWithinDays: 14, proofKeptDays: 30 });
    expect(vaccination.courseRules.doubtWindow).toEqual([expect.objectContaining({ days: 14 })]);
    expect(vaccination.courseRules.fullProtection).toEqual([
      expect.objectContaining({ days: 14, document: '10696/BYT-MT' }),
    ]);
  });

  it.each([
    ['2021-11-07', null],
    ['2021-11-08', '9458/BYT-CNTT'],
  ])('on %s a request to correct a record is refused for the reasons of %j', (day, document) => {
    expect(vaccination.correctionReasons.inForce(day)).toMatchObject({ document, reasons: CORRECTION_REFUSALS });
  });

  it.each([
    ['2021-02-09', '1210', 11],
    ['2021-02-25', '1210', 11],
    ['2021-02-26', '21', 9],
    ['2021-07-07', '21', 9],
    ['2021-07-08', '3355', 16],
  ])('on %s the list of priorities is %s with %i groups', (day, list, count) => {
    const set = vaccination.priorityGroups.inForce(day);
    expect(set.list).toBe(list);
    expect(set.groups.map(({ code }) => code)).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
  });

  it('number the words of the national platform as it does', () => {
    const numbered = (table: readonly { readonly code: string; readonly means: string }[]): string =>
      table.map(({ code, means }) => `${code} ${means}`).join(', ');
    expect(numbered(vaccination.codes.reactions)).toBe(
      '1 mild, 2 pain-or-swelling, 3 nausea, 4 diarrhoea, 5 fever-below-39, 6 fever-39-or-more, ' +
        '7 sore-throat, 8 chills, 9 headache, 10 rash, 11 other',
    );
    expect(numbered(vaccination.codes.treatmentPlaces)).toBe(
      '1 home, 2 health-station, 3 district-hospital, 4 province-hospital, 5 private',
    );
    expect(numbered(vaccination.codes.reactionResults)).toBe('1 recovered, 2 severe-event, 3 other');
    expect(vaccination.codes.correctionRefusals).toHaveLength(5);
  });
});
