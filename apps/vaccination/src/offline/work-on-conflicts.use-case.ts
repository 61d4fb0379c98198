import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import {
  answeredBefore,
  CursorCodec,
  pageOf,
  Refused,
  RequestDigests,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { PersonSeal } from '../people/person-seal.js';
import type {
  DecideConflictBody,
  DecidedConflict,
  DoseConflict,
  DoseConflictsPage,
  DoseConflictsQueryString,
} from './dose-conflict.dto.js';
import { DoseConflictStore, type ConflictState } from './dose-conflict.store.js';
import { DoseConflictsQuery, type ListedConflict } from './dose-conflicts.query.js';

export interface DecideConflict {
  readonly id: string;
  readonly body: DecideConflictBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Somebody of the facility or of its area looks at what a device could not know, and says what became of it. */
@Injectable()
export class WorkOnConflictsUseCase {
  constructor(
    private readonly database: Database,
    private readonly conflicts: DoseConflictStore,
    private readonly lists: DoseConflictsQuery,
    private readonly facilities: FacilitiesOfActor,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 404 for a facility for which the actor does not speak */
  async list(query: DoseConflictsQueryString, actor: Actor): Promise<DoseConflictsPage> {
    const { state = 'open', facility, limit, cursor } = query;
    const purpose = JSON.stringify(['dose-conflicts', actor.id, state, facility]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const facilities = await this.facilities.codes(actor, facility);
    const from = after === undefined ? undefined : String(after);
    const found = await this.lists.list({ facilities, state, after: from, rows: limit + 1 });
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { items: page.items.map(answerOf), nextCursor: page.nextCursor };
  }

  /** @throws Refused 404 for a conflict of others, 409 where it was decided, 422 where nothing of the kind was done */
  async decide({ id, body, idempotencyKey, actor }: DecideConflict): Promise<Answered<DecidedConflict>> {
    const route = `POST /v1/dose-conflicts/${id}/decisions`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const known = await this.conflicts.find(this.database, id);
    if (!known || !this.isSeen(known, actor)) throw new Refused('dose-conflict-not-found', { status: 404 });
    await this.seal.prepare([known.day]);
    return this.database.transaction(async (tx) => {
      const conflict = await this.conflicts.load(tx, id);
      if (!conflict) throw new Refused('dose-conflict-not-found', { status: 404 });
      const earlier = earlierAnswer(request, conflict);
      if (earlier) return earlier;
      if (conflict.decision !== null) throw new Refused('dose-conflict-already-decided', { status: 409 });
      if (!isSo(body, conflict)) throw new Refused('dose-conflict-decided-otherwise', { path: 'decision' });
      const sealedNote = this.seal.close(
        { table: 'dose_conflict', id },
        conflict.day,
        body.note.normalize('NFC').trim(),
      );
      const { decision } = body;
      await this.conflicts.decide(tx, id, { decision, by: actor.id, sealedNote, made: request.digest });
      const detail = { decision, doseId: conflict.doseId };
      const entry = { actor, action: 'dose-conflict.decided', objectKind: 'dose-conflict', objectId: id, detail };
      await this.audit.record(tx, entry);
      return { body: { id, decision, decidedAt: tx.recordedAt.toISOString() }, replayed: false };
    });
  }

  private isSeen(conflict: ConflictState, actor: Actor): boolean {
    return this.facilities.speaksFor(actor, conflict);
  }
}

/** What is said to have been done was done: doses are corrected and withdrawn by acts of their own. */
function isSo({ decision }: DecideConflictBody, { isWithdrawn, isCorrected }: ConflictState): boolean {
  if (decision === 'withdrawn') return isWithdrawn;
  return !isWithdrawn && (decision === 'stands' || isCorrected);
}

function earlierAnswer(request: ArrivedRequest, conflict: ConflictState): Answered<DecidedConflict> | undefined {
  const { id, decision, decidedAt, made } = conflict;
  if (!made || !decision || !decidedAt || !request.keys.some((key) => key.equals(made.key))) return undefined;
  return answeredBefore(request, { made }, () => ({ id, decision, decidedAt: decidedAt.toISOString() }));
}

function answerOf({ statedAt, foundAt, decidedAt, ...conflict }: ListedConflict): DoseConflict {
  return {
    ...conflict,
    statedAt: statedAt.toISOString(),
    foundAt: foundAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
