import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { signedCardText, type ReadingOf, type ScanReading } from '#libs/vocabulary';
import { DeclarationByCodeQuery } from '../declarations/declaration-by-code.query.js';
import { PersonalCardByCodeQuery } from '../personal-cards/personal-card-by-code.query.js';
import { VerifyPersonalCodeUseCase } from '../personal-codes/verify-personal-code.use-case.js';
import { publicPlaceOf } from '../places/place-answers.js';
import { PosterKeys } from '../places/poster-keys.js';
import { POSTER_REFUSALS } from '../places/poster.use-case.js';
import { PublicPlaceQuery } from '../places/public-place.query.js';
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
    private readonly declarations: DeclarationByCodeQuery,
    private readonly cards: PersonalCardByCodeQuery,
    private readonly personalCodes: VerifyPersonalCodeUseCase,
    private readonly referenceData: ReferenceData,
  ) {}

  async find(text: string, reading: ScanReading): Promise<ScanFinding> {
    switch (reading.kind) {
      case 'place-poster':
        return this.findPoster(reading);
      case 'place-code':
        return this.findPlace(reading.fields.placeCode);
      case 'declaration':
        return this.findDeclaration(reading.fields.declarationCode);
      case 'personal-card':
        return this.findCard(reading);
      case 'personal-code':
        return this.verifyCode(text, reading);
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

  private async findDeclaration(code: string): Promise<ScanFinding> {
    const declaration = await this.declarations.find(code);
    if (!declaration) return found({}, ['declaration-not-found']);
    const { id, form, day, validUntil, status, outcome, part } = declaration;
    const { fullName, birth, sex, phone, identityDocument } = part.declarant;
    const fields = {
      ...{ form, day, validUntil: validUntil.toISOString(), status, outcome, fullName, sex, phone },
      birthYear: birth.year,
      ...(birth.precision === 'day' && { birthDate: birth.date }),
      ...(identityDocument && { documentKind: identityDocument.kind, documentNumber: identityDocument.number }),
    };
    const read = { objectKind: 'declaration', objectId: id };
    return found(fields, status === 'expired' ? ['declaration-expired'] : [], read);
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

  private async verifyCode(text: string, reading: ReadingOf<'personal-code'>): Promise<ScanFinding> {
    const verified = await this.personalCodes.execute(text.trim());
    return found({}, verified.ok ? [] : [verified.code], {
      objectKind: 'personal-code',
      objectId: reading.fields.claims.id,
    });
  }
}

function presentOf(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
