import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, DataKeyDestroyed, Database } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { RequestDigests, type Actor } from '#libs/http';
import { localDayOf, parseInstant } from '#libs/vocabulary';
import { OrderSeal } from '../people/order-seal.js';
import type { CollectSpecimenBody } from '../specimens/specimen.dto.js';
import { SpecimenConflictStore } from './specimen-conflict.store.js';

/** Refusals after which somebody must look at the tube: it exists, and its data may be nowhere else. */
const KINDS: Readonly<Record<string, string>> = {
  'barcode-taken': 'barcode-used',
  'barcode-not-issued': 'label-not-issued',
  'barcode-of-another-facility': 'label-not-issued',
  'barcode-void': 'label-not-issued',
  'document-disagrees': 'person-disagrees',
};

/** Keeps what does not fit, so that nothing is lost that was taken down without network. */
@Injectable()
export class KeepConflict {
  constructor(
    private readonly database: Database,
    private readonly conflicts: SpecimenConflictStore,
    private readonly facilities: FacilitiesQuery,
    private readonly seal: OrderSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** Answers the conflict's id; undefined for a code that leaves nothing to look at. */
  async execute(code: string, specimen: CollectSpecimenBody, key: string, actor: Actor): Promise<string | undefined> {
    const kind = KINDS[code];
    const collectedAt = parseInstant(specimen.collectedAt);
    const facility = await this.facilities.find(specimen.facilityCode);
    if (kind === undefined || !collectedAt.ok || !facility) return undefined;
    const day = localDayOf(collectedAt.value);
    try {
      await this.seal.prepare([day]);
    } catch (error) {
      if (error instanceof DataKeyDestroyed) return undefined;
      throw error;
    }
    const route = 'POST /v1/specimens/batches conflict';
    const itemDigest = this.digests.of({ actor, route, key, body: specimen }).digest.key;
    return this.database.transaction(async (tx) => {
      const id = uuidv7();
      const sealed = this.seal.closeText('specimen_conflict', id, day, JSON.stringify(specimen));
      const { code: facilityCode, communeCode } = facility;
      const kept = await this.conflicts.keep(tx, {
        ...{ id, kind, code, facilityCode, communeCode, day, sealed, foundBy: actor.id, itemDigest },
      });
      if (kept === id)
        await this.audit.record(tx, {
          ...{
            actor,
            action: 'specimen-conflict.kept',
            objectKind: 'specimen-conflict',
            objectId: id,
            detail: { code },
          },
        });
      return kept;
    });
  }
}
