export { parseDate, parseDocumentNumber, parseNationality } from './form-fields.js';
export {
  isBornAfter,
  refusalOfPerson,
  stratumOf,
  type KnownOnDay,
  type PersonOnDayRefusal,
  type PersonStratum,
  type ResidenceStratum,
} from './known-on-day.js';
export { readPerson, type FilledPerson, type PersonRead } from './read-person.js';
export type { PersonMatch, Residence, StatedPerson } from './stated-person.js';
