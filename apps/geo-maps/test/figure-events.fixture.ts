import fc from 'fast-check';
import {
  CASE_CLASSIFICATIONS,
  CASE_ORIGINS,
  CASE_STATUSES,
  type CaseStrata,
  type PersonProgress,
} from '#libs/contracts';

export const COMMUNES = ['31318', '31321', '31324', '31339', '31369'] as const;
export const DAYS = ['2021-10-20', '2021-10-24', '2021-10-25', '2021-10-30', '2021-10-31', '2021-11-01'] as const;

const residence = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...COMMUNES).map((communeCode) => ({ kind: 'commune', communeCode })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'outside', provinceCode: '79' }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'unknown' }) },
) as fc.Arbitrary<CaseStrata['residence']>;

const person = { residence, sex: fc.constantFrom('male', 'female') } as const;

/** A case as any event may tell it. */
export const aCase: fc.Arbitrary<CaseStrata> = fc.record({
  ...person,
  day: fc.constantFrom(...DAYS),
  classification: fc.constantFrom(...CASE_CLASSIFICATIONS),
  status: fc.constantFrom(...CASE_STATUSES),
  endedDay: fc.constant(null),
  origin: fc.oneof({ weight: 3, arbitrary: fc.constant('community' as const) }, fc.constantFrom(...CASE_ORIGINS)),
  detectedIn: fc.constantFrom(...COMMUNES),
  late: fc.boolean(),
  ageBand: fc.constantFrom('35-39', '65-69', 'unknown'),
  ageEstimated: fc.constant(false),
});

/** How far somebody has come. */
export const aProgress: fc.Arbitrary<PersonProgress> = fc.record({
  ...person,
  doseDays: fc.subarray([...DAYS], { minLength: 1, maxLength: 3 }),
  completedDay: fc.option(fc.constantFrom(...DAYS)),
  boosterDay: fc.constant(null),
  cohort: fc.constantFrom('16-17', '18-24', '50-54', '65-69', '80+', 'unknown'),
});
