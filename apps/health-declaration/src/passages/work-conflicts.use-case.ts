import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  actorCovers,
  answeredBefore,
  CursorCodec,
  pageOf,
  Refused,
  RequestDigests,
  type Actor,
  type Answered,
  type ArrivedRequest,
  type Page,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableArea } from '../readable-area.rules.js';
import type { ClosedConflict, ConflictsQueryString } from './passage-conflict.dto.js';
import { PassageConflictStore, type ConflictState } from './passage-conflict.store.js';
import { PassageConflictsQuery, type ConflictRow } from './passage-conflicts.query.js';
import { PassageSeal } from './passage-seal.js';

export interface CloseConflict {
  readonly id: string;
  readonly note: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Officers look at what devices without network could not know, and close it with what they found out. */
@Injectable()
export class WorkConflictsUseCase {
  constructor(
    private readonly database: Database,
    private readonly conflicts: PassageConflictStore,
    private readonly lists: PassageConflictsQuery,
    private readonly seal: PassageSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ status, limit, cursor }: ConflictsQueryString, actor: Actor): Promise<Page<ConflictRow>> {
    const purpose = JSON.stringify(['checkpoint-conflicts', actor.id, status]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const area = readableArea(actor.areas, this.referenceData.adminUnits);
    const filter = { area, status, after: after === undefined ? undefined : String(after) };
    const found = await this.lists.list({ ...filter, rows: limit + 1 });
    return pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
  }

  async close({ id, note, idempotencyKey, actor }: CloseConflict): Promise<Answered<ClosedConflict>> {
    const day = await this.lists.findDay(id);
    if (day !== undefined) await this.seal.prepare(day);
    const route = `POST /v1/checkpoint-conflicts/${id}/closure`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: { note } });
    return this.database.transaction(async (tx) => {
      const conflict = await this.conflicts.load(tx, id);
      if (!conflict || !this.isReadable(conflict, actor)) throw new Refused('conflict-not-found', { status: 404 });
      const earlier = earlierAnswer(request, conflict);
      if (earlier) return earlier;
      if (conflict.closedAt !== null) throw new Refused('conflict-already-closed');
      await this.conflicts.close(tx, id, actor.id, this.sealedNote(conflict, note), request.digest);
      await this.note(tx, conflict, actor);
      return { body: { id, closedAt: tx.recordedAt.toISOString() }, replayed: false };
    });
  }

  private isReadable({ communeCode, otherCommuneCode }: ConflictState, actor: Actor): boolean {
    const communes = otherCommuneCode === null ? [communeCode] : [communeCode, otherCommuneCode];
    return communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits));
  }

  private sealedNote({ id, day }: ConflictState, note: string): Buffer {
    return this.seal.closeNote(id, day, note.normalize('NFC').trim());
  }

  private note(tx: Tx, { id, passageId }: ConflictState, actor: Actor): Promise<void> {
    const detail = { passageId };
    return this.audit.record(tx, {
      actor,
      action: 'passage-conflict.closed',
      objectKind: 'passage-conflict',
      objectId: id,
      detail,
    });
  }
}

function earlierAnswer(
  request: ArrivedRequest,
  { id, closedAt, closure }: ConflictState,
): Answered<ClosedConflict> | undefined {
  if (!closure || !closedAt || !request.keys.some((key) => key.equals(closure.key))) return undefined;
  return answeredBefore(request, { made: closure }, () => ({ id, closedAt: closedAt.toISOString() }));
}
