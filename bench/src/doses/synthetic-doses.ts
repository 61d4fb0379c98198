import { BENCH_DAY } from '../stack/bench-clock.js';

/** Where every dose of a bench is given; the register of facilities is filled by hand. */
export const BENCH_POINT = 'BENCH-POINT';
const LETTERS = 'ABCDEGHIKL';
const DIGITS = 6;

/** The first dose of somebody who cannot exist: the province of the number does not. */
export function doseBody(number: number): object {
  const digits = String(number).padStart(DIGITS, '0');
  const name = [...digits].map((digit) => LETTERS[Number(digit)]).join('');
  return {
    person: {
      ...{ fullName: `Nguyễn Thử ${name}`, birth: { date: '1984-03-01' }, sex: 'female', phone: `0300${digits}` },
      ...{ identityDocument: { kind: 'citizen-id', number: `099184${digits}` } },
      residence: { communeCode: '31318', address: 'Khu vực 2' },
    },
    ...{ vaccine: 'astrazeneca', lot: 'ABV1234', administered: { on: BENCH_DAY }, facilityCode: BENCH_POINT },
    origin: 'facility',
  };
}
