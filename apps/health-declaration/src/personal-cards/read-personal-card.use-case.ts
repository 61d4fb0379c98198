import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { PersonalCardByCodeQuery, type FoundPersonalCard } from './personal-card-by-code.query.js';

/** Shows an officer whose card it is. The reading is in the audit before it is answered. */
@Injectable()
export class ReadPersonalCardUseCase {
  constructor(
    private readonly cards: PersonalCardByCodeQuery,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 outside the officer's areas, as where there is none */
  async show(code: string, actor: Actor): Promise<FoundPersonalCard> {
    const card = await this.cards.find(code);
    if (!card || !actorCovers(actor, card.communeCode, this.referenceData.adminUnits))
      throw new Refused('personal-card-not-found', { status: 404 });
    await this.audit.recordNow({
      actor,
      action: 'personal-card.read',
      objectKind: 'personal-card',
      objectId: code,
    });
    return card;
  }
}
