import { ParsedParam } from '#libs/http';
import { accepted, refused } from '#libs/vocabulary';

const AREA_CODE = /^\d{2}(\d|\d{3})?$/;
const HAMLET_CODE = /^\d{5}-\d{2,4}$/;

/** `@Param('code', areaCodeParam)`: of a province, district or commune; 400 otherwise. */
export const areaCodeParam = new ParsedParam<string>((text) =>
  AREA_CODE.test(text) ? accepted(text) : refused('malformed'),
);

/** `@Param('hamletCode', hamletCodeParam)`: `31321-03`; 400 otherwise. */
export const hamletCodeParam = new ParsedParam<string>((text) =>
  HAMLET_CODE.test(text) ? accepted(text) : refused('malformed'),
);
