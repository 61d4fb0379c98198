import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { Refused, RequestDigests, requireBodyOf, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { OrderSeal } from '../people/order-seal.js';
import { mayWriteFor, readableSpecimens } from '../readable-specimens.rules.js';
import type { ClosedSpecimenConflict, CloseSpecimenConflictBody, SpecimenConflict } from './offline.dto.js';
import { SpecimenConflictStore, type ConflictRow } from './specimen-conflict.store.js';

const CONFLICTS_MAX = 100;

/** Somebody looks at what did not fit, and closes it with what was found out. */
@Injectable()
export class WorkOnConflictsUseCase {
  constructor(
    private readonly database: Database,
    private readonly conflicts: SpecimenConflictStore,
    private readonly seal: OrderSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
  ) {}

  async list(actor: Actor): Promise<SpecimenConflict[]> {
    const { facility, communes } = readableSpecimens(actor, this.referenceData.adminUnits);
    const rows = await this.conflicts.listOpen(facility, communes, CONFLICTS_MAX);
    const items = await Promise.all(rows.map((row) => this.open(row)));
    await this.database.transaction((tx) =>
      this.audit.recordAll(
        tx,
        rows.map(({ id }) => ({
          ...{ actor, action: 'specimen-conflict.read', objectKind: 'specimen-conflict', objectId: id },
        })),
      ),
    );
    return items;
  }

  async close(
    id: string,
    body: CloseSpecimenConflictBody,
    idempotencyKey: string,
    actor: Actor,
  ): Promise<Answered<ClosedSpecimenConflict>> {
    const route = `POST /v1/specimens/conflicts/${id}/closures`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const known = await this.conflicts.find(id);
    if (known) await this.seal.prepare([known.day]);
    return this.database.transaction(async (tx) => {
      const row = await this.conflicts.load(tx, id);
      if (!row || !this.isSeen(row, actor)) throw new Refused('conflict-not-found', { status: 404 });
      const { closedAt, closureKey, closureBody } = row;
      if (closedAt && closureKey && closureBody && request.keys.some((key) => key.equals(closureKey))) {
        requireBodyOf(request, { key: closureKey, body: closureBody });
        return { body: { id, closedAt: closedAt.toISOString() }, replayed: true };
      }
      if (closedAt) throw new Refused('conflict-already-closed', { status: 409 });
      const note = this.seal.closeText('specimen_conflict_note', id, row.day, body.note.normalize('NFC').trim());
      await this.conflicts.close(tx, id, actor.id, note, request.digest);
      await this.audit.record(tx, {
        ...{ actor, action: 'specimen-conflict.closed', objectKind: 'specimen-conflict', objectId: id },
      });
      return { body: { id, closedAt: tx.recordedAt.toISOString() }, replayed: false };
    });
  }

  private isSeen({ facilityCode: code, communeCode }: ConflictRow, actor: Actor): boolean {
    return mayWriteFor(actor, { code, communeCode }, this.referenceData.adminUnits);
  }

  private async open({ id, kind, code, facilityCode, day, sealed, foundAt }: ConflictRow): Promise<SpecimenConflict> {
    const specimen = JSON.parse(await this.seal.openText('specimen_conflict', id, sealed)) as object;
    return { id, kind, code, facilityCode, day, specimen, foundAt: foundAt.toISOString() };
  }
}
