import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { RealClock } from '#libs/runtime';
import { PhoneCodes } from '#libs/sms';
import { toldClaimOf } from './claim-answers.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimedPoints } from './claimed-points.js';
import { OwnerTokens } from './owner-tokens.js';
import type { ToldSupplyClaim } from './supply-claim.dto.js';
import type { SupplyClaim } from './supply-claim.js';
import { refusedCountedFrom, standingOfClaim, tokenExpiryFrom } from './supply-claim.rules.js';
import { SupplyClaimStore } from './supply-claim.store.js';

/** Whoever tells the code that came by SMS gets a token, and is the owner at once or after an officer has said so. */
@Injectable()
export class ConfirmSupplyClaimUseCase {
  constructor(
    private readonly database: Database,
    private readonly claims: SupplyClaimStore,
    private readonly secrets: ClaimSecrets,
    private readonly codes: PhoneCodes,
    private readonly points: ClaimedPoints,
    private readonly tokens: OwnerTokens,
    private readonly audit: AuditLog,
    private readonly realClock: RealClock,
  ) {}

  /** The right code again answers the same token. @throws Refused 422 for a wrong code, and alike for no claim at all */
  async execute(id: string, code: string): Promise<ToldSupplyClaim> {
    const told = await this.database.transaction((tx) => this.tryCode(tx, id, code));
    // Thrown after the failure was counted and committed.
    if (told === undefined) throw new Refused('supply-claim-code-wrong', { path: 'code' });
    return told;
  }

  private async tryCode(tx: Tx, id: string, code: string): Promise<ToldSupplyClaim | undefined> {
    const found = await this.claims.lock(tx, id);
    const isRight = this.codes.isRight(id, code, found);
    if (!found) return undefined;
    if (!isRight) {
      await this.claims.failed(tx, id);
      await this.codes.countAttempt(tx, found.phoneDigest);
      return undefined;
    }
    await this.codes.forgetAttempts(tx, found.phoneDigest);
    if (found.state !== 'asked') return toldClaimOf(found, this.tokens.issuedBefore(id, code, found.tokenDigest));
    return this.confirm(tx, found, code);
  }

  /** Claims are locked before the point, as wherever both are. */
  private async confirm(tx: Tx, found: SupplyClaim, code: string): Promise<ToldSupplyClaim> {
    const { phone } = await this.secrets.open(found);
    await this.claims.lockPhone(tx, found.phoneDigest);
    const earlier = await this.claims.ofPhone(tx, this.codes.phoneDigestsOf(phone), refusedCountedFrom(tx.recordedAt));
    const ofPoint = earlier.filter(({ pointId, state }) => pointId === found.pointId && state !== 'refused');
    const point = await this.points.find(tx, found.pointId);
    const standing = standingOfClaim({
      ...{ phone, contact: point?.phone ?? null, isOwnerAlready: ofPoint.some((claim) => this.isGood(claim)) },
      openClaims: earlier.filter((claim) => claim.state !== 'confirmed' && !ofPoint.includes(claim)).length,
    });
    if (!standing.ok) throw new Refused(standing.code);
    for (const claim of ofPoint) await this.replace(tx, claim);
    const { state, basis } = standing;
    const { token, tokenDigest } = this.tokens.issue(found.id, code);
    const tokenExpiresAt = state === 'confirmed' ? tokenExpiryFrom(this.realClock.now()) : null;
    const where = { communeCode: point?.communeCode ?? null, pointName: point?.name ?? null };
    const end = { toldAt: tx.recordedAt, tokenDigest, tokenExpiresAt, version: found.version + 1 };
    const claim = { ...found, ...where, ...end, state, basis };
    await this.claims.save(tx, claim);
    await this.record(tx, claim);
    return toldClaimOf(claim, token);
  }

  private isGood({ state, tokenExpiresAt }: SupplyClaim): boolean {
    return state === 'confirmed' && tokenExpiresAt !== null && this.realClock.now() < tokenExpiresAt;
  }

  private replace(tx: Tx, claim: SupplyClaim): Promise<void> {
    const ended = { state: 'replaced', tokenDigest: null, tokenExpiresAt: null, version: claim.version + 1 } as const;
    return this.claims.save(tx, { ...claim, ...ended });
  }

  private record(tx: Tx, { id, state, basis }: SupplyClaim): Promise<void> {
    const actor = { kind: 'citizen', id: `supply-claim:${id}` };
    const about = { action: 'supply-claim.told', objectKind: 'supply-claim', objectId: id };
    return this.audit.record(tx, { actor, ...about, detail: { state, basis } });
  }
}
