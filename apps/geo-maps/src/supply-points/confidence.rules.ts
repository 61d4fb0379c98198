import type { StatementSource } from '#libs/vocabulary';
import type { DatedSupplyRules } from '#libs/reference-data';

const HOUR_MS = 3_600_000;

/** How far a statement is still believed: it halves with every half-life, by who said it and what of. From 0 to 1. */
export function confidenceAt(
  { source, at }: { readonly source: StatementSource; readonly at: Date },
  now: Date,
  { confidence }: Pick<DatedSupplyRules, 'confidence'>,
  of: 'state' | 'goods' = 'state',
): number {
  const { start, halfLifeHours } = confidence[source];
  const hours = Math.max(0, now.getTime() - at.getTime()) / HOUR_MS;
  return start * 2 ** (-hours / halfLifeHours[of]);
}

/** From which instant on a statement is believed by nobody any more, whatever others say. */
export function believedUntil(
  { source, at }: { readonly source: StatementSource; readonly at: Date },
  { confidence, believed }: Pick<DatedSupplyRules, 'confidence' | 'believed'>,
  of: 'state' | 'goods' = 'state',
): Date {
  const { start, halfLifeHours } = confidence[source];
  const halvings = Math.max(0, Math.log2(start / believed.unknownBelow));
  return new Date(at.getTime() + Math.ceil(halvings * halfLifeHours[of] * HOUR_MS));
}

/** How sure several are who say the same, each apart from the others. None are not sure at all. */
export function jointConfidence(confidences: readonly number[]): number {
  return 1 - confidences.reduce((doubt, confidence) => doubt * (1 - confidence), 1);
}
