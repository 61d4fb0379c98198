import type { DatedNegativeValidity } from '#libs/reference-data';

const HOUR_MS = 3_600_000;

/** Until when a negative result is good; null for every other value. */
export function validUntil(
  { value, sampledAt, resultedAt }: { readonly value: string; readonly sampledAt: Date; readonly resultedAt: Date },
  rule: Pick<DatedNegativeValidity, 'hours' | 'base'>,
): Date | null {
  if (value !== 'negative') return null;
  const from = rule.base === 'sampled' ? sampledAt : resultedAt;
  return new Date(from.getTime() + rule.hours * HOUR_MS);
}
