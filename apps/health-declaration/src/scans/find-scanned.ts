import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { signedCardText, type ReadingOf, type ScanReading } from '#libs/vocabulary';
import { PersonalCardByCodeQuery } from '../personal-cards/personal-card-by-code.query.js';
import { publicPlaceOf } from '../places/place-answers.js';
import { PosterKeys } from '../places/poster-keys.js';
import { POSTER_REFUSALS } from '../places/poster.use-case.js';
import { PublicPlaceQuery } from '../places/public-place.query.js';
import { FindPersonalCode } from './find-personal-code.js';
import { FindShownDeclaration } from './find-shown-declaration.js';
import { found, type ScanFinding } from './scan-finding.js';

const CARD_WARNINGS = {
  forged: 'card-forged',
  'key-unknown': 'card-key-unknown',
  'key-revoked': 'card-key-revoked',
} as const;

/** Looks up and verifies what a text of ours stands for. What is not ours has nothing to be looked up. */
@Injectable()
export class FindScanned {
  constructor(
    private readonly places: PublicPlaceQuery,
    private readonly keys: PosterKeys,
    private readonly declarations: FindShownDeclaration,
    private readonly cards: PersonalCardByCodeQuery,
    private readonly personalCodes: FindPersonalCode,
    private readonly referenceData: ReferenceData,
  ) {}

  async find(text: string, reading: ScanReading): Promise<ScanFinding> {
    switch (reading.kind) {
      case 'place-poster':
        return this.findPoster(reading);
      case 'place-code':
        return this.findPlace(reading.fields.placeCode);
      case 'declaration':
        return this.declarations.find(reading.fields.declarationCode);
      case 'personal-card':
        return this.findCard(reading);
      case 'personal-code':
        return this.personalCodes.find(text, reading.fields.claims.id);
      default:
        return found({});
    }
  }

  private async findPoster({ fields: { poster } }: ReadingOf<'place-poster'>): Promise<ScanFinding> {
    const verdict = this.keys.verdictOn(poster);
    return verdict === 'genuine' ? this.findPlace(poster.code) : found({}, [POSTER_REFUSALS[verdict]]);
  }

  private async findPlace(code: string): Promise<ScanFinding> {
    try {
      const place = publicPlaceOf(await this.places.find(code), this.referenceData);
      // What everybody may know of a place is not a person's: it keeps its own names, which no mask covers.
      const { name, kind, communeCode, communeName, status } = place;
      const fields = { place: { code, name, kind, communeCode, communeName, status } };
      return found(fields, status === 'closed' ? ['place-closed'] : []);
    } catch (error) {
      if (error instanceof Refused && error.code === 'place-not-found') return found({}, ['place-not-found']);
      throw error;
    }
  }

  private async findCard({ fields: { cardCode, kid, signature } }: ReadingOf<'personal-card'>): Promise<ScanFinding> {
    if (kid !== undefined && signature !== undefined) {
      const verdict = this.keys.verdict(kid, signedCardText(cardCode, kid), signature);
      if (verdict !== 'genuine') return found({}, [CARD_WARNINGS[verdict]]);
    }
    const card = await this.cards.find(cardCode);
    if (!card) return found({}, ['card-not-found']);
    const { status, validUntil, holder } = card;
    const fields = { status, validUntil, ...presentOf(holder) };
    const read = { objectKind: 'personal-card', objectId: cardCode };
    return found(fields, status === 'valid' ? [] : [`card-${status}`], read);
  }
}

function presentOf(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
