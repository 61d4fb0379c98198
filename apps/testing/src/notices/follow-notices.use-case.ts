import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  CursorCodec,
  pageOf,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { maySee, readableSpecimens } from '../readable-specimens.rules.js';
import type { CorrectionNotice } from './correction-notice.js';
import { CorrectionNoticeStore } from './correction-notice.store.js';
import { CorrectionNoticesQuery } from './correction-notices.query.js';
import type { ConfirmNoticeBody, CorrectionNoticeView, NoticesPage, NoticesQueryString } from './notice.dto.js';

export interface ConfirmNotice {
  readonly id: string;
  readonly body: ConfirmNoticeBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

const MINUTE_MS = 60_000;

/** Follows corrections until everybody who knew the wrong result has confirmed the right one. */
@Injectable()
export class FollowNoticesUseCase {
  constructor(
    private readonly database: Database,
    private readonly query: CorrectionNoticesQuery,
    private readonly notices: CorrectionNoticeStore,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
    private readonly referenceData: ReferenceData,
  ) {}

  async list({ limit, cursor, state }: NoticesQueryString, actor: Actor): Promise<NoticesPage> {
    const purpose = JSON.stringify(['correction-notices', actor.id, state]);
    const [openedAt, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = id === undefined ? undefined : { openedAt: String(openedAt), id: String(id) };
    const readable = readableSpecimens(actor, this.referenceData.adminUnits);
    const found = await this.query.list(actor, readable, { state, after, rows: limit + 1 });
    const cursorOf = (last: CorrectionNotice) => this.cursors.encode(purpose, [last.openedAt.toISOString(), last.id]);
    const { items, nextCursor } = pageOf(found, limit, cursorOf);
    const now = this.clock.now();
    return { items: items.map((notice) => viewOf(notice, now)), nextCursor };
  }

  /** By the recipient, or by those who follow it: who may see the specimen. @throws Refused 404, or 409 once confirmed */
  confirm({ id, body, idempotencyKey, actor }: ConfirmNotice): Promise<Answered<CorrectionNoticeView>> {
    const route = `POST /v1/correction-notices/${id}/confirmations`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const notice = await this.notices.lock(tx, id);
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      if (!notice || !this.mayConfirm(actor, notice)) throw new Refused('notice-not-found', { status: 404 });
      if (notice.confirmedAt) throw new Refused('notice-already-confirmed', { status: 409 });
      const { means = 'read' } = body;
      await this.notices.confirm(tx, id, { confirmedBy: actor.id, means, made: request.digest });
      await this.audit.record(tx, {
        ...{ actor, action: 'correction.confirmed', objectKind: 'specimen', objectId: notice.specimenId },
        detail: { noticeId: id, recipientKind: notice.recipientKind, means },
      });
      const confirmed = { ...notice, confirmedAt: tx.recordedAt, confirmedBy: actor.id, means };
      return { body: viewOf(confirmed, tx.recordedAt), replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<CorrectionNoticeView> | undefined> {
    const found = await this.notices.findByKeys(tx, request.keys);
    if (!found) return undefined;
    requireBodyOf(request, found.made);
    return { body: viewOf(found, tx.recordedAt), replayed: true };
  }

  private mayConfirm(actor: Actor, notice: CorrectionNotice): boolean {
    const isRecipient = notice.recipientKind === actor.kind && notice.recipientId === actor.id;
    return isRecipient || maySee(actor, notice, this.referenceData.adminUnits);
  }
}

function viewOf(notice: CorrectionNotice, now: Date): CorrectionNoticeView {
  const { id, barcode, assigner, resultVersion, resultKind: kind, recipientKind, recipientId } = notice;
  const { seenVersion, channel, facilityCode, laboratoryCode, openedAt, toldAt, confirmedAt, confirmedBy, means } =
    notice;
  const age = (confirmedAt ?? now).getTime() - openedAt.getTime();
  return {
    ...{ id, barcode, ...(assigner !== '' && { assigner }), resultVersion, kind },
    recipient: { kind: recipientKind, ...(recipientKind !== 'citizen' && { id: recipientId }) },
    ...(seenVersion !== null && { seenVersion }),
    ...{ channel, facilityCode, laboratoryCode, openedAt: openedAt.toISOString() },
    ...(toldAt && { toldAt: toldAt.toISOString() }),
    ageMinutes: Math.max(0, Math.floor(age / MINUTE_MS)),
    ...(confirmedAt && { confirmedAt: confirmedAt.toISOString() }),
    ...(confirmedBy !== null && { confirmedBy }),
    ...(means !== null && { means }),
  };
}
