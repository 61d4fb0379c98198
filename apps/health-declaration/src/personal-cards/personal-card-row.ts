import type { PersonalCard } from './personal-card.rules.js';

/** A row of cards as it is read, but for the digests of its request. */
export interface PersonalCardRow extends PersonalCard {
  readonly sealed: Buffer;
}

export const PERSONAL_CARD_COLUMNS = `code, version, commune_code AS "communeCode", sealed, issued_at AS "issuedAt",
  day, valid_until AS "validUntil", revoked_at AS "revokedAt"`;

export function cardOf({ sealed, ...card }: PersonalCardRow): PersonalCard {
  void sealed;
  return card;
}
