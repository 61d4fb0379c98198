import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import type { Birth } from '../ages/birth.js';
import { courseOf } from './course.js';
import { decideDose, DOSE_REASONS, type DoseReason, type IntendedDose } from './dose-decision.js';
import type { DoseEntry, VaccinatedPerson } from './dose-entry.js';

const { vaccination } = loadReferenceData();
const rules = vaccination.courseRules;
const born = (date: string): Birth => ({ precision: 'day', date, year: Number(date.slice(0, 4)) });
const GROWN: VaccinatedPerson = { birth: born('1980-01-01'), sex: 'female' };
/** 10 in the morning of 11 August 2021 in Vietnam. */
const NOW = new Date('2021-08-11T03:00:00Z');

const INTENDED: IntendedDose = {
  ...{ vaccine: 'pfizer', at: NOW, lotFindings: [] },
  ...{ hasConsent: true, consentsToMixing: false, isHospital: false },
  screening: { outcome: 'eligible', isComplete: true, expiresAt: new Date('2021-08-12T02:00:00Z') },
};
const screened = (outcome: 'caution' | 'defer' | 'refer-to-hospital' | 'contraindicated') => ({
  screening: { outcome, isComplete: true, expiresAt: new Date('2021-08-12T02:00:00Z') },
});

/** All that depends on the day, on a later one. */
const later = (day: string): Partial<IntendedDose> => ({
  at: new Date(`${day}T03:00:00Z`),
  screening: { outcome: 'eligible', isComplete: true, expiresAt: new Date(`${day}T09:00:00Z`) },
});

const before = (vaccine: DoseEntry['vaccine'], day: string, id = day): DoseEntry => ({
  ...{ id, vaccine, day, lot: null, at: null, document: null, facilityCode: null, origin: 'facility' },
  recordedAt: new Date('2021-08-01T00:00:00Z'),
});

interface More {
  readonly given?: readonly DoseEntry[];
  readonly person?: VaccinatedPerson;
}
function decided(intended: Partial<IntendedDose>, { given = [], person = GROWN }: More = {}) {
  const { doses, doubts } = courseOf(given, person, [], rules);
  const { severities } = vaccination.decisions.inForce(intended.at ?? NOW);
  return decideDose({ doses, isDoubtful: doubts.length > 0 }, { ...INTENDED, ...intended }, person, rules, severities);
}

const refuses = 'refuse' as const;
const warns = 'warn' as const;
const ROWS: readonly (readonly [DoseReason, 'refuse' | 'warn', Partial<IntendedDose>, More?])[] = [
  ['before-birth', refuses, {}, { person: { birth: born('2021-08-12'), sex: null } }],
  ['before-approval', refuses, { at: new Date('2021-06-11T03:00:00Z') }],
  ['too-young', refuses, {}, { person: { birth: born('2009-08-12'), sex: null } }],
  [
    'too-old',
    refuses,
    { vaccine: 'abdala', ...later('2021-10-01') },
    { person: { birth: born('1955-10-01'), sex: null } },
  ],
  ['too-early', refuses, {}, { given: [before('pfizer', '2021-07-22')] }],
  ['mixing-not-allowed', refuses, {}, { given: [before('vero-cell', '2021-07-15')] }],
  ['mixing-without-consent', refuses, {}, { given: [before('astrazeneca', '2021-06-01')] }],
  ['beyond-course', refuses, {}, { given: [before('janssen', '2021-07-15')] }],
  ['lot-unknown', refuses, { lotFindings: ['lot-unknown'] }],
  ['lot-not-here', refuses, { lotFindings: ['lot-not-here'] }],
  ['lot-quarantined', refuses, { lotFindings: ['lot-quarantined'] }],
  ['lot-expired', refuses, { lotFindings: ['lot-expired'] }],
  ['lot-recalled', refuses, { lotFindings: ['lot-recalled'] }],
  ['consent-missing', refuses, { hasConsent: false }],
  ['screening-missing', refuses, { screening: null }],
  [
    'screening-incomplete',
    refuses,
    { screening: { outcome: 'eligible', isComplete: false, expiresAt: new Date('2021-08-12T02:00:00Z') } },
  ],
  ['screening-expired', refuses, { screening: { outcome: 'eligible', isComplete: true, expiresAt: NOW } }],
  ['contraindicated', refuses, screened('contraindicated')],
  ['refer-to-hospital', refuses, screened('refer-to-hospital')],
  ['deferred', refuses, screened('defer')],
  ['caution', warns, screened('caution')],
  [
    'doubt-undecided',
    warns,
    { vaccine: 'abdala', ...later('2021-11-01') },
    { given: [before('abdala', '2021-09-20'), before('abdala', '2021-09-30')] },
  ],
  ['stated-number-differs', warns, { statedNumber: 2 }],
  ['stated-kind-differs', warns, { statedKind: 'booster' }],
  ['given-late', warns, {}, { given: [before('pfizer', '2021-07-13')] }],
  ['age-estimated', warns, {}, { person: { birth: { precision: 'year', year: 2009 }, sex: null } }],
  ['age-unknown', warns, {}, { person: { birth: null, sex: null } }],
];

describe('before the needle', () => {
  it('a dose against which nothing speaks is accepted', () => {
    expect(decided({})).toEqual({ decision: 'accept', reasons: [], number: 1, kind: 'basic' });
    expect(decided({}, { given: [before('pfizer', '2021-07-21')] })).toMatchObject({ decision: 'accept', number: 2 });
  });

  it.each(ROWS.map(([code, severity, intended, more = {}]) => [code, severity, intended, more] as const))(
    '%s: %ss',
    (code, severity, intended, more) => {
      const { decision, reasons } = decided(intended, more);
      expect(reasons).toContainEqual({ code, severity });
      const others = reasons.filter((reason) => reason.code !== code);
      expect([decision, others]).toEqual([severity, []]);
    },
  );

  it('every reason has a case', () => {
    expect(ROWS.map(([code]) => code)).toEqual([...DOSE_REASONS]);
    expect(DOSE_REASONS).toHaveLength(27);
  });

  it('one that refuses outweighs any that warn, and all are named in one order', () => {
    const { decision, reasons } = decided({
      ...screened('caution'),
      statedNumber: 3,
      lotFindings: ['lot-unknown'],
      hasConsent: false,
    });
    expect(decision).toBe('refuse');
    expect(reasons.map(({ code }) => code)).toEqual([
      ...(['lot-unknown', 'consent-missing', 'caution', 'stated-number-differs'] as const),
    ]);
  });

  it('which one refuses is a matter of the rules', () => {
    const severities = { ...vaccination.decisions.inForce(NOW).severities, 'lot-unknown': 'warn' as const };
    const course = { doses: [], isDoubtful: false };
    expect(decideDose(course, { ...INTENDED, lotFindings: ['lot-unknown'] }, GROWN, rules, severities).decision).toBe(
      'warn',
    );
  });

  it('who is to be referred to a hospital may have the dose in one', () => {
    const { decision, reasons } = decided({ ...screened('refer-to-hospital'), isHospital: true });
    expect([decision, reasons]).toEqual(['warn', [{ code: 'caution', severity: 'warn' }]]);
  });

  it('an interval is complete at midnight in Vietnam', () => {
    const given = [before('pfizer', '2021-07-22')];
    const at = (instant: string) => decided({ at: new Date(instant) }, { given }).decision;
    expect(at('2021-08-11T16:59:59Z')).toBe('refuse');
    expect(at('2021-08-11T17:00:00Z')).toBe('accept');
  });

  it('consent to mixing lifts what only lacked it', () => {
    const given = [before('astrazeneca', '2021-06-01')];
    expect(decided({ consentsToMixing: true }, { given })).toMatchObject({ decision: 'accept', number: 2 });
  });
});
