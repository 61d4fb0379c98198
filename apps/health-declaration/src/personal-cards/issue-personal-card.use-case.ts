import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { CARD_CODE_RANDOM_BYTES, generateCardCode, localDayOf } from '#libs/vocabulary';
import { HolderOfRequest, type HolderInCommune } from './holder-of-request.js';
import type { IssuePersonalCardBody } from './issue-personal-card.dto.js';
import { cardOf, type PersonalCardRow } from './personal-card-row.js';
import { lastsUntil, type PersonalCard } from './personal-card.rules.js';
import { PersonalCardSeal } from './personal-card-seal.js';
import { PersonalCardStore } from './personal-card.store.js';

/** Of 2⁵⁵ codes hardly one is ever drawn twice. */
const CODE_DRAWS_MAX = 3;

export interface IssuePersonalCard {
  readonly body: IssuePersonalCardBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Issues a card to a resident of the officer's areas. */
@Injectable()
export class IssuePersonalCardUseCase {
  constructor(
    private readonly database: Database,
    private readonly cards: PersonalCardStore,
    private readonly holders: HolderOfRequest,
    private readonly seal: PersonalCardSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ body, idempotencyKey, actor }: IssuePersonalCard): Promise<Answered<PersonalCard>> {
    const request = this.digests.of({ actor, route: 'POST /v1/personal-cards', key: idempotencyKey, body });
    const earlier = await this.database.transaction((tx) => this.answerOf(tx, request));
    if (earlier) return earlier;
    const day = localDayOf(this.clock.now());
    const holder = await this.holders.find(body, actor, day);
    await this.seal.prepare(day);
    return this.database.transaction(async (tx) => {
      const card = await this.insert(tx, day, holder, actor, request);
      if (!card) return (await this.answerOf(tx, request)) ?? noCodeLeft();
      await this.audit.record(tx, {
        actor,
        action: 'personal-card.issued',
        objectKind: 'personal-card',
        objectId: card.code,
        detail: { communeCode: card.communeCode, fromDeclaration: body.declarationCode !== undefined },
      });
      return { body: cardOf(card), replayed: false };
    });
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<PersonalCard> | undefined> {
    const found = await this.cards.findByKey(tx, request.keys);
    // The answer is that of the issue, even where the card has been revoked since.
    return answeredBefore(request, found, ({ card }) => ({ ...cardOf(card), version: 1, revokedAt: null }));
  }

  /** Undefined where a simultaneous request with the same key was faster, or no free code was drawn. */
  private async insert(
    tx: Tx,
    day: string,
    { communeCode, holder }: HolderInCommune,
    actor: Actor,
    request: ArrivedRequest,
  ): Promise<PersonalCardRow | undefined> {
    for (let draw = 0; draw < CODE_DRAWS_MAX; draw += 1) {
      const code = generateCardCode(randomBytes(CARD_CODE_RANDOM_BYTES));
      const card: PersonalCardRow = {
        ...{ code, version: 1, communeCode, day, issuedAt: tx.recordedAt, revokedAt: null },
        validUntil: lastsUntil(day, this.referenceData.retentionPeriods.inForce(day).personalCardDays),
        sealed: this.seal.close(code, day, holder),
      };
      if (await this.cards.insert(tx, card, actor.id, request.digest)) return card;
      if (await this.cards.findByKey(tx, request.keys)) return undefined;
    }
    return undefined;
  }
}

function noCodeLeft(): never {
  throw new Error(`${CODE_DRAWS_MAX} drawn codes of cards were all taken`);
}
