import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { actorCovers, Refused, versionMismatch, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import type { EndHamletBody } from './hamlet.dto.js';
import type { Hamlet } from './hamlet.js';
import { HamletStore } from './hamlet.store.js';

export interface EndHamlet {
  readonly communeCode: string;
  readonly code: string;
  readonly version: number;
  readonly body: EndHamletBody;
  readonly actor: Actor;
}

/**
 * Ends a hamlet from a day on: it is in no list then and no decision may name it any more. What was decided of it
 * stays; its code is never given again, its name may be.
 */
@Injectable()
export class EndHamletUseCase {
  constructor(
    private readonly database: Database,
    private readonly hamlets: HamletStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 outside of the actor's areas, 412 for another version, 422 where it has ended or was not there */
  execute({ communeCode, code, version, body, actor }: EndHamlet): Promise<Hamlet> {
    const { validTo } = body;
    return this.database.transaction(async (tx) => {
      const before = await this.hamlets.lock(tx, communeCode, code);
      if (!before || !actorCovers(actor, communeCode, this.referenceData.adminUnits))
        throw new Refused('hamlet-not-found', { status: 404 });
      if (before.version !== version) throw versionMismatch();
      if (before.validTo !== null) throw new Refused('hamlet-ended-already', { path: 'validTo' });
      const registeredAt = await this.hamlets.registeredAt(tx, code);
      if (registeredAt && validTo < localDayOf(registeredAt))
        throw new Refused('hamlet-ended-before-registered', { path: 'validTo' });
      const endReason = body.reason.normalize('NFC').trim();
      const after: Hamlet = { ...before, validTo, endReason, version: version + 1 };
      await this.hamlets.end(tx, after, actor.id);
      const object = { objectKind: 'hamlet', objectId: code, detail: { version: after.version, validTo } };
      await this.audit.record(tx, { actor, action: 'hamlet.ended', ...object });
      return after;
    });
  }
}
