import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  answeredBefore,
  currentTraceparent,
  Refused,
  RequestDigests,
  versionMismatch,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { declarationWasReviewed } from '../published-events.js';
import { DeclarationSeal } from './declaration-seal.js';
import type { DeclarationState } from './declaration.entity.js';
import { DeclarationStore } from './declaration.store.js';
import type { ReviewDeclarationBody } from './review-declaration.dto.js';
import { ReviewStore, type Review } from './review.store.js';

export interface ReviewDeclaration {
  readonly id: string;
  /** The version that the officer has read. */
  readonly version: number;
  readonly body: ReviewDeclarationBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Records what an officer decided about a declaration of the own area. */
@Injectable()
export class ReviewDeclarationUseCase {
  constructor(
    private readonly database: Database,
    private readonly declarations: DeclarationStore,
    private readonly reviews: ReviewStore,
    private readonly seal: DeclarationSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  async execute(command: ReviewDeclaration): Promise<Answered<Review>> {
    await this.prepare(command.id);
    return this.database.transaction((tx) => this.executeIn(tx, command));
  }

  /** Before the transaction of `executeIn`: the day's data key may have to be fetched. */
  async prepare(id: string): Promise<void> {
    const day = await this.declarations.findDay(id);
    if (day !== undefined) await this.seal.prepare(day);
  }

  /** As a part of what the caller commits; `prepare` has been called. */
  async executeIn(tx: Tx, command: ReviewDeclaration): Promise<Answered<Review>> {
    const { id, body, idempotencyKey, actor } = command;
    const request = this.digests.of({
      actor,
      route: `POST /v1/declarations/${id}/reviews`,
      key: idempotencyKey,
      body,
    });
    const declaration = await this.declarations.loadForOfficer(tx, actor, id);
    if (!declaration) throw new Refused('declaration-not-found', { status: 404 });
    return (await this.answerOf(tx, request)) ?? (await this.review(tx, declaration, command, request));
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<Review> | undefined> {
    return answeredBefore(request, await this.reviews.findByKey(tx, request.keys), ({ review }) => review);
  }

  private async review(
    tx: Tx,
    declaration: DeclarationState,
    { version, body, actor }: ReviewDeclaration,
    request: ArrivedRequest,
  ): Promise<Answered<Review>> {
    if (declaration.version !== version) throw versionMismatch();
    const review: Review = {
      id: uuidv7(),
      declarationId: declaration.id,
      version: declaration.version + 1,
      decision: body.decision,
      reviewedBy: actor.id,
      reviewedAt: tx.recordedAt,
    };
    const { strata } = declaration;
    const note = body.note === undefined ? null : this.seal.closeNote(review.id, strata.day, body.note);
    await this.reviews.save(tx, review, note, request.digest);
    await this.audit.record(tx, {
      actor,
      action: 'declaration.reviewed',
      objectKind: 'declaration',
      objectId: declaration.id,
      detail: { decision: review.decision, version: review.version },
    });
    const origin = { aggregateId: declaration.id, version: review.version, traceparent: currentTraceparent() };
    await publish(tx, [declarationWasReviewed(origin, localDayOf(tx.recordedAt), review.decision, strata)]);
    return { body: review, replayed: false };
  }
}
