import { accepted, refused, type Parsed } from '../parsing/parsed.js';

export const HEALTH_INSURANCE_REFUSALS = ['health-insurance-number-malformed'] as const;
export type HealthInsuranceRefusal = (typeof HEALTH_INSURANCE_REFUSALS)[number];

const MAX_TYPED_UNITS = 40;
/** Two letters of the group, one digit of the benefit (1–5), two of the province, ten of social insurance. */
const FULL = /^[A-Z]{2}[1-5]\d{12}$/;
/** Cards printed from 1 April 2021 carry the ten digits of social insurance only (from memory). */
const SHORT = /^\d{10}$/;

/** Spaces and dashes are dropped and letters made upper case; the value has 10 or 15 characters. */
export function parseHealthInsuranceNumber(typed: string): Parsed<string, HealthInsuranceRefusal, never> {
  if (typed.length > MAX_TYPED_UNITS) return refused('health-insurance-number-malformed');
  const number = typed.replace(/[\p{Zs}\-]/gu, '').toUpperCase();
  if (!FULL.test(number) && !SHORT.test(number)) return refused('health-insurance-number-malformed');
  return accepted(number);
}
