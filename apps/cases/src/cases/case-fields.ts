import { accepted, isCalendarDate, refused, type Parsed } from '#libs/vocabulary';

export const parseDay = (text: string): Parsed<string> =>
  isCalendarDate(text) ? accepted(text) : refused('malformed');

const NATIONAL_CODE = /^BN\d{1,8}$/;

/** `BN27880`: the number that the national system has given; spaces and small letters are forgiven. */
export function parseNationalCode(typed: string): Parsed<string, 'national-code-malformed', never> {
  const code = typed.slice(0, 40).replace(/\s/g, '').toUpperCase();
  return NATIONAL_CODE.test(code) ? accepted(code) : refused('national-code-malformed');
}
