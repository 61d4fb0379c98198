import { Injectable } from '@nestjs/common';
import { RowSealer, type Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import { ReviewDeclarationUseCase } from '../declarations/review-declaration.use-case.js';
import type { AttentionEntryRow } from './attention-entry-row.js';
import { REVIEW_OF_DECISION, type AttentionDecision } from './attention.rules.js';
import { AttentionWorkStore } from './attention-work.store.js';

export interface DecisionToRecord {
  /** Of the step that records it. */
  readonly actId: string;
  readonly decision: AttentionDecision;
  readonly note: string | undefined;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

export interface RecordedDecision {
  /** Of the source, as the decision has left it. */
  readonly sourceVersion: number;
  /** Where the source does not keep the note itself. */
  readonly sealedNote: Buffer | null;
}

/** Records a decision where its source keeps decisions: a declaration has a review, an arrival has its work. */
@Injectable()
export class DecisionAtSource {
  constructor(
    private readonly reviews: ReviewDeclarationUseCase,
    private readonly work: AttentionWorkStore,
    private readonly sealer: RowSealer,
  ) {}

  /** Before the transaction: the day's data key may have to be fetched. */
  async prepare({ id, source, since }: AttentionEntryRow): Promise<void> {
    if (source === 'declaration') await this.reviews.prepare(id);
    else await this.sealer.prepare([localDayOf(since)]);
  }

  async record(tx: Tx, entry: AttentionEntryRow, given: DecisionToRecord): Promise<RecordedDecision> {
    return entry.source === 'declaration' ? this.review(tx, entry, given) : this.decideArrival(tx, entry, given);
  }

  /** The note that an act has kept, opened. */
  async openNote(actId: string, sealed: Buffer): Promise<string> {
    const { note } = await this.sealer.open<{ note: string }>(placeOf(actId), sealed);
    return note;
  }

  private async review(
    tx: Tx,
    { id, sourceVersion: version }: AttentionEntryRow,
    { decision, note, idempotencyKey, actor }: DecisionToRecord,
  ): Promise<RecordedDecision> {
    const body = { decision: REVIEW_OF_DECISION[decision], ...(note !== undefined && { note }) };
    const reviewed = await this.reviews.executeIn(tx, { id, version, body, idempotencyKey, actor });
    return { sourceVersion: reviewed.body.version, sealedNote: null };
  }

  private async decideArrival(
    tx: Tx,
    { id, since, sourceVersion }: AttentionEntryRow,
    { actId, decision, note, actor }: DecisionToRecord,
  ): Promise<RecordedDecision> {
    await this.work.decideArrival(tx, id, decision, actor.id);
    const sealedNote = note === undefined ? null : this.sealer.sealWith(localDayOf(since), placeOf(actId), { note });
    return { sourceVersion, sealedNote };
  }
}

const placeOf = (actId: string): { table: string; id: string } => ({ table: 'attention_act', id: actId });
