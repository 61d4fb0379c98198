import { printCardText, signedCardText } from '#libs/vocabulary';
import type { PosterKeys } from '../places/poster-keys.js';
import type { FoundPersonalCard } from './personal-card-by-code.query.js';
import { cardStatusOn, type PersonalCard } from './personal-card.rules.js';
import type { IssuedPersonalCard, ShownPersonalCard } from './personal-card-views.dto.js';

/** What the QR code of a card says, signed by the province's key of today. */
export function textOfCard(code: string, keys: PosterKeys): string {
  return printCardText({ code, ...keys.sign((kid) => signedCardText(code, kid)) });
}

export function issuedCardOf(card: PersonalCard, today: string, keys: PosterKeys): IssuedPersonalCard {
  return {
    code: card.code,
    text: textOfCard(card.code, keys),
    communeCode: card.communeCode,
    status: cardStatusOn(card, today),
    issuedAt: card.issuedAt.toISOString(),
    validUntil: card.validUntil,
    revokedAt: card.revokedAt?.toISOString() ?? null,
    version: card.version,
  };
}

export function shownCardOf({ holder, ...card }: FoundPersonalCard, keys: PosterKeys): ShownPersonalCard {
  return {
    code: card.code,
    text: textOfCard(card.code, keys),
    communeCode: card.communeCode,
    status: card.status,
    issuedAt: card.issuedAt.toISOString(),
    validUntil: card.validUntil,
    revokedAt: card.revokedAt?.toISOString() ?? null,
    version: card.version,
    fullName: holder.fullName,
    birthYear: holder.birthYear,
    phone: holder.phone,
    address: holder.address,
  };
}
