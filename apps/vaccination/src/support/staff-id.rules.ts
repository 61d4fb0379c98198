import { accepted, refused, type Parsed } from '#libs/vocabulary';

const STAFF_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** As the roster calls somebody: an id, in which no name has room for its spaces and marks. */
export function parseStaffId(typed: string): Parsed<string> {
  return STAFF_ID.test(typed) ? accepted(typed) : refused('staff-id-malformed');
}
