import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { coversWhole } from '../figures/areas-of-officer.js';
import { RuleVerificationStore, type RuleVerification } from './rule-verification.store.js';
import type { RuleVerificationView, VerifyRuleBody } from './verify-rule.dto.js';

export interface VerifyRule {
  readonly body: VerifyRuleBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Writes down that an official of the province has seen a rule in its document: it is shown as verified from then on. */
@Injectable()
export class VerifyRuleUseCase {
  constructor(
    private readonly database: Database,
    private readonly verifications: RuleVerificationStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  execute({ body, idempotencyKey, actor }: VerifyRule): Promise<Answered<RuleVerificationView>> {
    const route = 'POST /v1/area-levels/rule-verifications';
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      this.requireProvince(actor, localDayOf(tx.recordedAt));
      if (body.seenOn > localDayOf(tx.recordedAt)) throw new Refused('rule-seen-in-future', { path: 'seenOn' });
      const documentNumber = body.documentNumber.normalize('NFC').trim();
      const verification = { ...body, documentNumber, id: uuidv7(), verifiedAt: tx.recordedAt };
      if (!(await this.verifications.insert(tx, verification, actor.id, request.digest)))
        return (await this.answerOf(tx, request)) ?? { body: viewOf(verification), replayed: false };
      await this.audit.record(tx, {
        actor,
        action: 'rule.verified',
        objectKind: 'rule',
        objectId: body.rule,
        detail: { documentNumber },
      });
      return { body: viewOf(verification), replayed: false };
    });
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<RuleVerificationView> | undefined> {
    const found = await this.verifications.findByKey(tx, request.keys);
    return answeredBefore(request, found, ({ verification }) => viewOf(verification));
  }

  /** Rules hold for the whole province, and so does what is said of them. */
  private requireProvince(actor: Actor, day: string): void {
    const { adminUnits } = this.referenceData;
    const province = adminUnits.list({ level: 'province' })[0]?.code ?? '';
    if (!coversWhole(actor, province, day, adminUnits)) throw new Refused('area-not-found', { status: 404 });
  }
}

export function viewOf({ verifiedAt, ...seen }: RuleVerification): RuleVerificationView {
  return { ...seen, verifiedAt: verifiedAt.toISOString() };
}
