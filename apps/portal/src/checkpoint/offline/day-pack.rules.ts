import type { DayPack, PackedColourRules } from './day-pack';

export function rulesInForce({ colourRules }: DayPack, day: string): PackedColourRules | undefined {
  return colourRules.find(({ validFrom, validTo }) => validFrom <= day && (!validTo || day < validTo));
}

/** @param now business time */
export const isExpiredPack = ({ validUntil }: DayPack, now: Date): boolean => now >= new Date(validUntil);
