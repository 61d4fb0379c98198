import { accepted, refused, type Parsed } from '#libs/vocabulary';

const SYSTEMS_MAX = 10;
const SYSTEM = /^[a-z][a-z0-9-]{1,39}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9./-]{0,39}$/;

/** Reads `{"health-insurance": "93001"}`: the name of a system, and the code that it has for the facility. */
export function parseNationalCodes(value: unknown): Parsed<Readonly<Record<string, string>>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('wrong-type');
  const entries = Object.entries(value);
  if (entries.length > SYSTEMS_MAX) return refused('too-many');
  const isGood = ([system, code]: [string, unknown]): boolean =>
    SYSTEM.test(system) && typeof code === 'string' && CODE.test(code);
  return entries.every(isGood) ? accepted(Object.fromEntries(entries) as Record<string, string>) : refused('malformed');
}
