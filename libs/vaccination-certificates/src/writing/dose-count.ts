/** `dn` and `sd` of a certificate. */
export interface EuDoseCount {
  readonly doseNumber: number;
  readonly ofDoses: number;
}

/** A reader knows no higher number. */
const DOSES_MAX = 9;

/**
 * How the EU counts a dose (Implementing Decision (EU) 2021/2301), so that a completed basic course and a booster can
 * be told apart. In the basic course the number of `basicDoses` is the whole: 1/2, 2/2; 1/3 … 3/3 for Abdala. After a
 * course of several doses the whole grows with each: 3/3, 4/4. After one of a single dose it stays one: 2/1, 3/1.
 *
 * @throws RangeError with numbers that are no dose and no course.
 */
export function euDoseCountOf(doseNumber: number, basicDoses: number): EuDoseCount {
  if (!isCount(doseNumber) || !isCount(basicDoses)) throw new RangeError('Doses are counted from 1 to 9');
  return { doseNumber, ofDoses: basicDoses === 1 ? 1 : Math.max(doseNumber, basicDoses) };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= DOSES_MAX;
}
