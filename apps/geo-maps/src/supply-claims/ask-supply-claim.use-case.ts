import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { CODE_MINUTES, newOneTimeCode, PhoneCodes, SendSms } from '#libs/sms';
import { parsePhone } from '#libs/vocabulary';
import { v7 as uuidv7 } from 'uuid';
import { ClaimSecrets } from './claim-secrets.js';
import type { SupplyClaimAsked, SupplyClaimBody } from './supply-claim.dto.js';
import type { SupplyClaim, TypedClaim } from './supply-claim.js';
import { SupplyClaimStore } from './supply-claim.store.js';

const ROUTE = 'POST /v1/supply-claims';
const LANDLINE = /^\+842/;

/**
 * Takes who claims which point, and sends a code to the phone that was given. Neither point nor phone is looked up before
 * the code was told, so that the answer is alike for those that are known and all others.
 */
@Injectable()
export class AskSupplyClaimUseCase {
  constructor(
    private readonly database: Database,
    private readonly claims: SupplyClaimStore,
    private readonly secrets: ClaimSecrets,
    private readonly codes: PhoneCodes,
    private readonly sms: SendSms,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 422 for a phone that gets no messages, 429 where the phone was asked too often */
  async execute(body: SupplyClaimBody, idempotencyKey: string, actor: Actor): Promise<Answered<SupplyClaimAsked>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const typed = typedOf(body);
    const [id, code] = [uuidv7(), newOneTimeCode()];
    const asked = { id, pointId: body.supplyPointId.toLowerCase(), ...this.codes.askedFor(id, typed.phone, code) };
    const sealed = await this.secrets.seal(id, typed);
    await this.sms.prepare();
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      await this.codes.requireFree(tx, typed.phone, 'supply-claim-locked');
      const isNew = await this.claims.insert(tx, { ...asked, sealed }, request.digest);
      // Where an equal request was faster, its answer is that of both.
      const faster = isNew ? undefined : await this.answerAgain(tx, request);
      if (faster) return faster;
      await this.codes.countAttempt(tx, asked.phoneDigest);
      await this.sms.enqueue(tx, 'supply-claim-code', typed.phone, textOf(code));
      return { body: answerOf(asked), replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<SupplyClaimAsked> | undefined> {
    return answeredBefore(request, await this.claims.findByKeys(tx, request.keys), answerOf);
  }
}

function typedOf({ phone, fullName }: SupplyClaimBody): TypedClaim {
  const parsed = parsePhone(phone);
  if (!parsed.ok) throw new Refused(parsed.code, { status: 400, path: 'phone' });
  if (LANDLINE.test(parsed.value)) throw new Refused('phone-not-mobile', { path: 'phone' });
  return { phone: parsed.value, fullName: fullName === undefined ? null : fullName.normalize('NFC').trim() };
}

function answerOf({ id, expiresAt }: Pick<SupplyClaim, 'id' | 'expiresAt'>): SupplyClaimAsked {
  return { id, expiresAt: expiresAt.toISOString() };
}

/** Without marks, so that it is one message on every phone. */
const textOf = (code: string): string =>
  `La Chan: ma xac nhan chu diem ban hang la ${code}, dung trong ${CODE_MINUTES} phut. Khong dua ma nay cho ai.`;
