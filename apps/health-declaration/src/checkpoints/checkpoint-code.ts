import { ParsedParam } from '#libs/http';
import { accepted, refused, type Parsed } from '#libs/vocabulary';

/** The code of a facility. */
export const CHECKPOINT_CODE = /^[A-Z0-9][A-Z0-9-]{2,31}$/;

export const checkpointCodeParam = new ParsedParam<string>((text): Parsed<string> =>
  CHECKPOINT_CODE.test(text) ? accepted(text) : refused('malformed'),
);
