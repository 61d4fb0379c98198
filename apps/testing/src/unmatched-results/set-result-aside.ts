import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { RequestDigests } from '#libs/http';
import { outsideDigestOf } from './outside-digest.js';
import type { OutsideMessage, OutsideOutcome } from './outside-message.js';
import type { OutsideResult } from './outside-result.js';
import { UnmatchedResultStore, type WaitingReason } from './unmatched-result.store.js';

/** Puts what cannot be taken in yet on the work list of people. */
@Injectable()
export class SetResultAside {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly waiting: UnmatchedResultStore,
    private readonly digests: RequestDigests,
    private readonly audit: AuditLog,
  ) {}

  /** The data key of the month; before the transaction of `execute`. */
  prepare(now: Date): Promise<void> {
    return this.waiting.prepare(now);
  }

  async execute(
    tx: Tx,
    { actor, source }: OutsideMessage,
    result: OutsideResult,
    reason: WaitingReason,
    specimenId: string | null,
  ): Promise<OutsideOutcome> {
    const facilityCode = actor.facility ?? '';
    const communeCode = (await this.facilities.find(facilityCode, tx))?.communeCode ?? null;
    const about = specimenId ?? result.barcodes.map(({ assigner = '', value }) => `${assigner}|${value}`).join('|');
    const id = await this.waiting.add(tx, {
      ...{ id: uuidv7(), reason, source, sender: actor.id, facilityCode, communeCode, specimenId, result },
      sourceDigest: outsideDigestOf(this.digests, actor, about, result),
    });
    await this.audit.record(tx, {
      ...{ actor, action: 'result.set-aside', objectKind: 'unmatched-result', objectId: id },
      detail: { reason, source },
    });
    return { kind: 'waits', id, reason };
  }
}
