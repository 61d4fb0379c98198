import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { decideAmendment, statusOfAmendmentRefusal } from './amendment.rules.js';
import type { AskedAmendment, WrittenResult } from './given-result.js';
import { ReasonSeal } from './reason-seal.js';
import type { ResultVersion } from './result-state.js';
import { ResultStore, type NewResult } from './result.store.js';

/**
 * Asks for a correction of a released result: a new version that awaits the second person. Until then the released one
 * stands. Of simultaneous ones the first is taken.
 */
@Injectable()
export class RequestAmendmentUseCase {
  constructor(
    private readonly results: ResultStore,
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly seal: ReasonSeal,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** Data keys of the days of collection; before the transaction of `execute`. @throws Refused 409 `order-deleted` */
  prepare(days: readonly string[]): Promise<void> {
    return this.seal.prepareDays(days);
  }

  /**
   * Whether the actor may see the specimen and speak for its laboratory is decided before.
   * @throws Refused 404 for no such version, 409 for one that does not stand or is being amended, 422 by a rule
   */
  async execute(tx: Tx, asked: AskedAmendment): Promise<WrittenResult> {
    const { specimenId, sourceDigest } = asked;
    const specimen = (await this.specimens.lock(tx, [specimenId])).get(specimenId);
    if (!specimen) throw new Refused('specimen-not-found', { status: 404 });
    const known =
      sourceDigest && (await this.results.findBySources(tx, [sourceDigest])).get(sourceDigest.toString('hex'));
    if (known) return writtenOf(known, true);
    const result = await this.decide(tx, asked, specimen);
    if ((await this.results.insert(tx, [result])).size === 0)
      throw new Refused('amendment-awaits-validation', { status: 409 });
    const { version: resultVersion, kind, source } = result;
    await this.audit.record(tx, {
      ...{ actor: asked.actor, action: 'result.amendment-requested', objectKind: 'specimen', objectId: specimenId },
      detail: { resultVersion, amends: asked.version, kind, source },
    });
    return writtenOf(result, false);
  }

  private async decide(tx: Tx, asked: AskedAmendment, specimen: SpecimenState): Promise<NewResult> {
    const versions = (await this.results.versionsOf(tx, [specimen.id])).get(specimen.id) ?? [];
    const base = versions.find(({ version }) => version === asked.version);
    if (!base) throw new Refused('result-not-found', { status: 404 });
    const limits = this.referenceData.testingRules.inForce(base.testedAt);
    const decided = decideAmendment(versions, asked.version, asked.change, limits);
    if (!decided.ok) {
      const { code, path } = decided;
      throw new Refused(code, { status: statusOfAmendmentRefusal(code), path });
    }
    if (specimen.orderId === null) throw new Refused('order-deleted', { status: 409 });
    const id = uuidv7();
    const { version, kind, value, ct, warnings } = decided;
    return {
      ...{ ...base, id, version, kind, value, ct, warnings, state: 'awaiting-validation' },
      ...{ enteredAt: tx.recordedAt, enteredBy: asked.actor.id, validatedAt: null, validatedBy: null },
      ...{ releasedAt: null, heldReason: null, source: asked.source, sourceDigest: asked.sourceDigest ?? null },
      sealedReason: this.seal.close('correction', id, specimen.strata.day, asked.reason),
      made: asked.request?.digest ?? null,
    };
  }
}

function writtenOf(result: ResultVersion, known: boolean): WrittenResult {
  const { id: resultId, specimenId, version, state, releasedAt, warnings } = result;
  return { resultId, specimenId, version, state, releasedAt, warnings, known };
}
