import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, RealClock, TimedJob } from '#libs/runtime';
import { keptFrom } from '#libs/sms';
import { localDayOf } from '#libs/vocabulary';
import { SupplyClaimForgettingStore, type ForgottenBefore } from './supply-claim-forgetting.store.js';

/** Claims that one transaction deletes. */
const CLAIMS_AT_ONCE = 500;
const DAY_MS = 86_400_000;
const ACTOR = { kind: 'system', id: 'retention' } as const;

/** Forgets claims a day after a code that was never told, and those that led to nothing any more after some days. */
@Injectable()
export class ForgetSupplyClaimsJob extends TimedJob {
  readonly name = 'forget-supply-claims';
  readonly everySeconds = 60;

  constructor(
    private readonly database: Database,
    private readonly claims: SupplyClaimForgettingStore,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly realClock: RealClock,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.claims.isAnyForgotten(this.forgottenBefore());
  }

  async run(): Promise<void> {
    const before = this.forgottenBefore();
    let deleted = CLAIMS_AT_ONCE;
    while (deleted === CLAIMS_AT_ONCE) deleted = await this.forgetSome(before);
  }

  private forgetSome(before: ForgottenBefore): Promise<number> {
    return this.database.transaction(async (tx) => {
      const claims = await this.claims.deleteForgotten(tx, before, CLAIMS_AT_ONCE);
      const entry = { action: 'supply-claims.erased', objectKind: 'day', objectId: localDayOf(tx.recordedAt) };
      if (claims > 0) await this.audit.record(tx, { actor: ACTOR, ...entry, detail: { rows: claims } });
      return claims;
    });
  }

  private forgottenBefore(): ForgottenBefore {
    const [now, realNow] = [this.clock.now(), this.realClock.now()];
    const kept = this.referenceData.retentionPeriods.inForce(now).supplyClaimDays * DAY_MS;
    return {
      code: keptFrom(realNow),
      change: new Date(now.getTime() - kept),
      token: new Date(realNow.getTime() - kept),
    };
  }
}
