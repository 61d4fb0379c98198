import { encode, Tagged } from 'cborg';
import { zlibSync } from 'fflate';
import { base45Of } from '#libs/eu-certificates';

const COVID_19 = '840539006';
const CLAIM = { issuer: 1, expires: 4, issued: 6, health: -260 } as const;
const NAME = { fn: 'Nguyễn Thử', gn: 'An', fnt: 'NGUYEN<THU', gnt: 'AN' };

export const DOSE = { tg: COVID_19, mp: 'EU/1/20/1528', dn: 2, sd: 2, dt: '2021-07-01' };
export const POSITIVE_TEST = { tg: COVID_19, tt: 'LP6464-4', sc: '2021-08-10T08:00:00+07:00', tr: '260373001' };

/** A certificate in the EU format of a person who cannot exist, by an issuer whom nobody knows. */
export function certificateText(health: object): string {
  const person = { ver: '1.3.0', nam: NAME, dob: '1990-02-01', ...health };
  const claims = new Map<number, unknown>([
    [CLAIM.issuer, 'VN'],
    [CLAIM.issued, Date.parse('2021-08-01T00:00:00Z') / 1_000],
    [CLAIM.expires, Date.parse('2022-08-01T00:00:00Z') / 1_000],
    [CLAIM.health, new Map([[1, person]])],
  ]);
  const signed = [encode(new Map([[1, -7]])), new Map(), encode(claims), new Uint8Array(64)];
  return `HC1:${base45Of(zlibSync(encode(new Tagged(18, signed))))}`;
}
