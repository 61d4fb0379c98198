import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import {
  decideCorrection,
  decideSubmission,
  type FilledForm,
  type KnownFacts,
  type PlaceOfDeclaration,
} from './declaration.rules.js';

const { questionnaires } = loadReferenceData();
const NOW = new Date('2021-08-11T02:00:00.000Z');
const MARKET: PlaceOfDeclaration = { code: 'K7M4Q2XQ', kind: 'market', communeCode: '31321', closedAt: null };

const KNOWN: KnownFacts = {
  place: (code) => (code === MARKET.code ? MARKET : undefined),
  isCommune: (code) => code === '31318',
  isOtherProvince: (code) => code === '79',
  ageBand: (years) => `band of ${years}`,
  questionnaireInForce: (form, onDay) => questionnaires.inForce(form, onDay),
  questionnaire: (form, version) => questionnaires.version(form, version),
  limits: () => ({ lateHours: 72, aheadMinutes: 5, correctionHours: 24 }),
  attentionRules: () => ({
    rules: [
      { reason: 'symptom-reported', when: { kind: 'any-symptom' } },
      { reason: 'exposure-reported', when: { kind: 'any-exposure' } },
    ],
  }),
};

const NO_EXPOSURES = { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false };

const FORM: FilledForm = {
  form: 'whole-population',
  onBehalf: false,
  declarant: {
    fullName: 'Nguyễn Thị Ví Dụ',
    birth: { year: 1984 },
    sex: 'female',
    nationality: 'VN',
    identityDocument: { kind: 'citizen-id', number: '099 184 001234' },
    phone: '0293 000 0678',
  },
  residence: { communeCode: '31318', address: ' Khu vực 2 ' },
  placeCode: 'k7m4-q2xq',
  answers: { symptoms: [], exposures: NO_EXPOSURES },
};

const submit = (change: Partial<FilledForm> = {}, known: Partial<KnownFacts> = {}) =>
  decideSubmission({ ...FORM, ...change }, { declaredAt: undefined, receivedAt: NOW }, { ...KNOWN, ...known });

const withDeclarant = (change: Partial<FilledForm['declarant']>) => ({
  declarant: { ...FORM.declarant, ...change },
});

describe('a declaration', () => {
  it('keeps the person apart from what is counted', () => {
    expect(submit()).toEqual({
      ok: true,
      value: {
        declaredAt: NOW,
        questionnaireVersion: 1,
        destinationCommune: null,
        strata: {
          day: '2021-08-11',
          form: 'whole-population',
          residence: { kind: 'commune', communeCode: '31318' },
          place: { code: 'K7M4Q2XQ', kind: 'market', communeCode: '31321' },
          sex: 'female',
          ageBand: 'band of 37',
          ageEstimated: true,
          outcome: 'clear',
          reasons: [],
          onBehalf: false,
        },
        personal: {
          declarant: {
            fullName: 'Nguyễn Thị Ví Dụ',
            birth: { precision: 'year', year: 1984 },
            sex: 'female',
            nationality: 'VN',
            identityDocument: { kind: 'citizen-id', number: '099184001234' },
            phone: '+842930000678',
          },
          address: 'Khu vực 2',
          answers: FORM.answers,
        },
        warnings: [],
      },
    });
  });

  it.each([
    ['a symptom', { ...FORM.answers, symptoms: ['cough'] as const }, ['symptom-reported']],
    ['an exposure', { ...FORM.answers, exposures: { ...NO_EXPOSURES, caseOrSuspect: true } }, ['exposure-reported']],
    [
      'both',
      { symptoms: ['fever'] as const, exposures: { ...NO_EXPOSURES, symptomaticPerson: true } },
      ['symptom-reported', 'exposure-reported'],
    ],
  ])('with %s needs attention', (_, answers, reasons) => {
    expect(submit({ answers })).toMatchObject({ ok: true, value: { strata: { outcome: 'attention', reasons } } });
  });

  it.each([
    ['a sex that the citizen id contradicts', withDeclarant({ sex: 'male' }), ['century-sex-digit-mismatch']],
    ['a birth year that it contradicts', withDeclarant({ birth: { year: 1985 } }), ['birth-year-digits-mismatch']],
    ['a mobile prefix that nobody knows', withDeclarant({ phone: '0512345678' }), ['unknown-mobile-prefix']],
  ])('with %s is taken with a warning', (_, change, warnings) => {
    expect(submit(change)).toMatchObject({ ok: true, value: { warnings } });
  });

  it('of somebody from elsewhere counts for the province of residence', () => {
    expect(submit({ residence: { provinceCode: '79', text: 'Quận 1' } })).toMatchObject({
      ok: true,
      value: { strata: { residence: { kind: 'outside', provinceCode: '79' } }, personal: { address: 'Quận 1' } },
    });
  });

  it('made before its place closed is taken after it', () => {
    const closedAt = new Date(NOW.getTime() + 1);
    expect(submit({}, { place: () => ({ ...MARKET, closedAt }) })).toMatchObject({ ok: true });
  });

  it.each([
    ['place-not-found', 'placeCode', { placeCode: 'K7M4Q2XA' }, {}],
    ['place-not-found', 'placeCode', {}, { place: (): undefined => undefined }],
    ['place-closed', 'placeCode', {}, { place: (): PlaceOfDeclaration => ({ ...MARKET, closedAt: NOW }) }],
    ['commune-not-found', 'residence.communeCode', { residence: { communeCode: '00000', address: 'a' } }, {}],
    ['province-not-found', 'residence.provinceCode', { residence: { provinceCode: '00', text: 'a' } }, {}],
    ['birth-in-the-future', 'declarant.birth.year', withDeclarant({ birth: { year: 2022 } }), {}],
    ['birth-before-1900', 'declarant.birth.year', withDeclarant({ birth: { year: 1899 } }), {}],
    ['birth-in-the-future', 'declarant.birth.date', withDeclarant({ birth: { date: '2021-08-12' } }), {}],
    ['phone-malformed', 'declarant.phone', withDeclarant({ phone: '12' }), {}],
    ['name-missing', 'declarant.fullName', withDeclarant({ fullName: '' }), {}],
  ] as const)('is refused: %s at %s', (code, path, change, known) => {
    expect(submit(change, known)).toEqual({ ok: false, code, path });
  });

  it('belongs to the day in Vietnam, whatever the day of UTC is', () => {
    const lateInTheEvening = new Date('2021-08-10T17:00:00.000Z');
    const times = { declaredAt: lateInTheEvening, receivedAt: NOW };
    expect(decideSubmission(FORM, times, KNOWN)).toMatchObject({ ok: true, value: { strata: { day: '2021-08-11' } } });
  });
});

describe('a correction', () => {
  const declaredAt = new Date('2021-08-09T02:00:00.000Z');
  const BEFORE = { declaredAt, receivedAt: NOW, form: 'whole-population', questionnaireVersion: 1, now: NOW } as const;

  it('is decided by the day of the declaration', () => {
    const decided = decideCorrection(FORM, BEFORE, KNOWN);
    expect(decided).toMatchObject({ ok: true, value: { declaredAt, strata: { day: '2021-08-09' } } });
  });

  it('is refused more than a day after the arrival', () => {
    const now = new Date(NOW.getTime() + 24 * 3_600_000 + 1);
    expect(decideCorrection(FORM, { ...BEFORE, now }, KNOWN)).toEqual({
      ok: false,
      code: 'correction-too-late',
      path: 'code',
    });
  });
});
