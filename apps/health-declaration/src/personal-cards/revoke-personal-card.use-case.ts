import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { actorCovers, Refused, versionMismatch, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { cardOf } from './personal-card-row.js';
import { decideRevocation, type PersonalCard, type RevocationReason } from './personal-card.rules.js';
import { PersonalCardStore } from './personal-card.store.js';

export interface RevokePersonalCard {
  readonly code: string;
  /** The version that the officer has seen. */
  readonly version: number;
  readonly reason: RevocationReason;
  readonly actor: Actor;
}

/** Takes a card out of use for good; its holder gets a new one. */
@Injectable()
export class RevokePersonalCardUseCase {
  constructor(
    private readonly database: Database,
    private readonly cards: PersonalCardStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  execute = ({ code, version, reason, actor }: RevokePersonalCard): Promise<PersonalCard> =>
    this.database.transaction(async (tx) => {
      const row = await this.cards.load(tx, code);
      if (!row || !actorCovers(actor, row.communeCode, this.referenceData.adminUnits))
        throw new Refused('personal-card-not-found', { status: 404 });
      if (row.version !== version) throw versionMismatch();
      const revocation = decideRevocation(row, tx.recordedAt);
      if (!revocation.ok) throw new Refused(revocation.code);
      const revoked = { ...cardOf(row), ...revocation.value, version: row.version + 1 };
      await this.cards.revoke(tx, code, revoked.version, revoked.revokedAt, reason);
      await this.audit.record(tx, {
        actor,
        action: 'personal-card.revoked',
        objectKind: 'personal-card',
        objectId: code,
        detail: { reason },
      });
      return revoked;
    });
}
