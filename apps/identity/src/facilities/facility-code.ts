import { ParsedParam } from '#libs/http';
import { accepted, refused } from '#libs/vocabulary';
import { FACILITY_CODE } from './facility-body.dto.js';

/** `@Param('code', facilityCode)`: 400 for what no facility can be called. */
export const facilityCode = new ParsedParam<string>((text) =>
  FACILITY_CODE.test(text) ? accepted(text) : refused('malformed'),
);
