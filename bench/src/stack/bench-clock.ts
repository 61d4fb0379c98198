const ANCHOR = new Date();
const BEGINS_AT = new Date('2021-08-11T00:00:00.000Z');

/** The local day on which every bench takes place: the units of the province are those of that day. */
export const BENCH_DAY = '2021-08-11';

/** Business time from 07:00 in Vietnam, as fast as real time, the same in every process. */
export const BUSINESS_TIME = `${BEGINS_AT.toISOString()},1,${ANCHOR.toISOString()}`;

export function businessNow(): Date {
  return new Date(BEGINS_AT.getTime() + (Date.now() - ANCHOR.getTime()));
}
