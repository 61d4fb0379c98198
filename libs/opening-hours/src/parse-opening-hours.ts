import { accepted, refused, type Parsed } from '#libs/vocabulary';
import OpeningHours from 'opening_hours';

/** As long as a value of OpenStreetMap may be. */
const CHARACTERS_MAX = 255;

/** Reads opening hours in the form of OpenStreetMap: `Mo-Fr 07:00-11:00,13:00-17:00; PH off`. The value stays as it is. */
export function parseOpeningHours(typed: unknown): Parsed<string> {
  if (typeof typed !== 'string') return refused('wrong-type');
  if (typed.length > CHARACTERS_MAX) return refused('too-long');
  try {
    new OpeningHours(typed, null);
    return accepted(typed);
  } catch {
    return refused('opening-hours-malformed');
  }
}
