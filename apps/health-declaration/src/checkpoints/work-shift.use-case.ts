import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { worksAt } from './checkpoint-access.js';
import { refusalOfControl } from './checkpoint.rules.js';
import type { StartShiftBody } from './checkpoint-shift.dto.js';
import type { CheckpointShift } from './checkpoint-shift.js';
import { CheckpointShiftStore } from './checkpoint-shift.store.js';
import { CheckpointsQuery } from './checkpoints.query.js';

export interface StartShift {
  readonly body: StartShiftBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** An officer begins and ends the work at a checkpoint. Starting a shift ends the one that was left open elsewhere. */
@Injectable()
export class WorkShiftUseCase {
  constructor(
    private readonly database: Database,
    private readonly shifts: CheckpointShiftStore,
    private readonly checkpoints: CheckpointsQuery,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  start({ body, idempotencyKey, actor }: StartShift): Promise<Answered<CheckpointShift>> {
    const request = this.digests.of({ actor, route: 'POST /v1/checkpoint-shifts', key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      await this.requireCheckpoint(tx, body, actor);
      const shift = this.shiftOf(tx, body, actor);
      await this.shifts.endOpen(tx, actor.id);
      if (!(await this.shifts.insert(tx, shift, request.digest))) {
        return (await this.answerOf(tx, request)) ?? startedElsewhere();
      }
      await this.note(tx, actor, 'checkpoint-shift.started', shift.id);
      return { body: shift, replayed: false };
    });
  }

  end(id: string, actor: Actor): Promise<CheckpointShift> {
    return this.database.transaction(async (tx) => {
      const shift = await this.shifts.load(tx, id);
      if (shift?.officer !== actor.id) throw new Refused('shift-not-found', { status: 404 });
      if (shift.endedAt !== null) throw new Refused('shift-already-ended');
      await this.shifts.end(tx, id, tx.recordedAt);
      await this.note(tx, actor, 'checkpoint-shift.ended', id);
      return { ...shift, endedAt: tx.recordedAt };
    });
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<CheckpointShift> | undefined> {
    const found = await this.shifts.findByKey(tx, request.keys);
    return answeredBefore(request, found, ({ shift }) => ({ ...shift, endedAt: null }));
  }

  private async requireCheckpoint(tx: Tx, { checkpointCode, direction }: StartShiftBody, actor: Actor): Promise<void> {
    const checkpoint = await this.checkpoints.find(checkpointCode, tx);
    if (!checkpoint || !worksAt(actor, checkpoint, this.referenceData.adminUnits)) {
      throw new Refused('checkpoint-not-found', { status: 404, path: 'checkpointCode' });
    }
    const refusal = refusalOfControl(checkpoint, direction, localDayOf(tx.recordedAt));
    if (refusal) throw new Refused(refusal, { path: 'direction' });
  }

  private shiftOf(tx: Tx, { checkpointCode, direction, road }: StartShiftBody, actor: Actor): CheckpointShift {
    const named = { checkpointCode, direction, road: road.normalize('NFC').trim() };
    return { id: uuidv7(), ...named, officer: actor.id, startedAt: tx.recordedAt, endedAt: null };
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string): Promise<void> {
    return this.audit.record(tx, { actor, action, objectKind: 'checkpoint-shift', objectId });
  }
}

/** Two devices of one officer started at the same moment: one of them asks again. */
function startedElsewhere(): never {
  throw new Refused('shift-started-elsewhere', { status: 409 });
}
