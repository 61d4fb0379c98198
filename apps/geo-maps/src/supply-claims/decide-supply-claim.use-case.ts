import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { RealClock } from '#libs/runtime';
import { SendSms } from '#libs/sms';
import { foldName } from '#libs/vocabulary';
import { SupplyRegister } from '../supply-points/supply-register.js';
import { claimActAnswerOf } from './claim-answers.js';
import { ClaimActStore } from './claim-act.store.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimsInReach } from './claims-in-reach.js';
import type { SupplyClaimActAnswer, SupplyClaimDecisionBody } from './supply-claim.dto.js';
import type { ClaimAct, SupplyClaim } from './supply-claim.js';
import { decideClaim, tokenExpiryFrom } from './supply-claim.rules.js';
import { SupplyClaimStore } from './supply-claim.store.js';

export interface DecideSupplyClaim {
  readonly id: string;
  readonly body: SupplyClaimDecisionBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** An officer says whether the point is theirs who claim it, and may take that back. The claimant is told by message. */
@Injectable()
export class DecideSupplyClaimUseCase {
  constructor(
    private readonly database: Database,
    private readonly claims: SupplyClaimStore,
    private readonly acts: ClaimActStore,
    private readonly secrets: ClaimSecrets,
    private readonly reach: ClaimsInReach,
    private readonly register: SupplyRegister,
    private readonly sms: SendSms,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly realClock: RealClock,
  ) {}

  /**
   * @throws Refused 404 for a claim of another area, 409 where it does not wait, 410 where a point to be granted is gone,
   *   422 without a reason
   */
  async execute({ id, body, idempotencyKey, actor }: DecideSupplyClaim): Promise<Answered<SupplyClaimActAnswer>> {
    const route = `POST /v1/supply-claims/${id}/decisions`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    await this.sms.prepare();
    return this.database.transaction(async (tx) => {
      const claim = this.reach.require(actor, await this.claims.lock(tx, id));
      const earlier = answeredBefore(request, await this.acts.findByKeys(tx, request.keys), claimActAnswerOf);
      if (earlier) return earlier;
      const act = await this.decide(tx, claim, body);
      await this.acts.insert(tx, act, actor, request.digest);
      await this.audit.record(tx, {
        ...{ actor, action: `supply-claim.${act.state}`, objectKind: 'supply-claim', objectId: id },
      });
      return { body: claimActAnswerOf(act), replayed: false };
    });
  }

  private async decide(tx: Tx, claim: SupplyClaim, body: SupplyClaimDecisionBody): Promise<ClaimAct> {
    const { decision } = body;
    const reason = body.reason === undefined ? null : body.reason.normalize('NFC').trim();
    const decided = decideClaim(claim.state, decision, reason);
    if (!decided.ok) throw refusalOf(decided);
    if (decision === 'grant') await this.register.load(tx, claim.pointId);
    const version = claim.version + 1;
    const end =
      decided.state === 'confirmed'
        ? ({ basis: 'officer', tokenExpiresAt: tokenExpiryFrom(this.realClock.now()) } as const)
        : { tokenDigest: null, tokenExpiresAt: null };
    await this.claims.save(tx, { ...claim, state: decided.state, version, ...end });
    await this.tell(tx, claim, decided.state);
    return { claimId: claim.id, version, decision, state: decided.state, actedAt: tx.recordedAt, reason };
  }

  private async tell(tx: Tx, claim: SupplyClaim, state: keyof typeof OUTCOMES): Promise<void> {
    const { phone } = await this.secrets.open(claim);
    const name = foldName(claim.pointName ?? '').slice(0, NAME_IN_MESSAGE_MAX);
    await this.sms.enqueue(tx, 'supply-claim-decided', phone, `La Chan: yeu cau nhan diem ${name} ${OUTCOMES[state]}.`);
  }
}

/** So that it is one message. */
const NAME_IN_MESSAGE_MAX = 60;
const OUTCOMES = {
  confirmed: 'da duoc can bo duyet',
  refused: 'khong duoc can bo duyet',
  revoked: 'da bi thu hoi',
} as const;

function refusalOf({ code, path }: { readonly code: string; readonly path?: string }): Refused {
  return path === undefined ? new Refused(code, { status: 409 }) : new Refused(code, { path });
}
