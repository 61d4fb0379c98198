import { accepted, isCalendarDate, refused, type Parsed } from '#libs/vocabulary';

/** A day of a request, `YYYY-MM-DD`. */
export const parseDay = (text: string): Parsed<string> =>
  isCalendarDate(text) ? accepted(text) : refused('malformed');
