import type { TestCodes } from '#libs/reference-data';
import type { TestMethod } from '#libs/vocabulary';
import type { NumberedSegment } from './hl7-message.js';

/** By either of the two codings that an element may have. */
export function methodOf(segment: NumberedSegment, field: number, codes: TestCodes): TestMethod | undefined {
  const codings = [1, 4].map((at) => [segment.at(field, at), segment.at(field, at + 2)] as const);
  const known = codings.map(([code, system]) =>
    system === 'LN' ? codes.methods.meaningOf('http://loinc.org', code) : undefined,
  );
  return known.find((method) => method !== undefined);
}
