import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  answeredBefore,
  Refused,
  RequestDigests,
  versionMismatch,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableArea, type ReadableArea } from '../readable-area.rules.js';
import { AttentionEntriesQuery } from './attention-entries.query.js';
import type { AttentionEntryRow } from './attention-entry-row.js';
import type { AttentionRefusal } from './attention.refusals.js';
import { workAfter, type RequestedAct } from './attention-work.rules.js';
import { AttentionWorkStore, type AttentionAct } from './attention-work.store.js';
import { DecisionAtSource, type RecordedDecision } from './decision-at-source.js';

export interface ActOnEntry {
  readonly id: string;
  /** The version that the officer has seen. */
  readonly version: number;
  readonly act: RequestedAct;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes an entry, tells of a call, decides, releases, sets a hamlet. A decision is a review of its declaration too. */
@Injectable()
export class ActOnEntryUseCase {
  constructor(
    private readonly database: Database,
    private readonly entries: AttentionEntriesQuery,
    private readonly work: AttentionWorkStore,
    private readonly decisions: DecisionAtSource,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 outside the officer's areas, 409 where another has taken it, 412, 422 by a rule */
  async execute(command: ActOnEntry): Promise<Answered<AttentionAct>> {
    const { id, act, actor, idempotencyKey } = command;
    const route = `POST /v1/attention-entries/${id}/${act.kind}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: act });
    const area = readableArea(actor.areas, this.referenceData.adminUnits);
    if (act.kind === 'decided') await this.prepare(area, id);
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      await this.work.lock(tx, await this.find(tx, area, id));
      const simultaneous = await this.answerOf(tx, request);
      return simultaneous ?? { body: await this.perform(tx, area, command, request), replayed: false };
    });
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<AttentionAct> | undefined> {
    return answeredBefore(request, await this.work.findByKey(tx, request.keys), ({ act }) => act);
  }

  private async find(tx: Tx, area: ReadableArea, id: string): Promise<AttentionEntryRow> {
    const entry = await this.entries.findIn(tx, area, id);
    if (!entry) throw new Refused('attention-entry-not-found', { status: 404 });
    return entry;
  }

  /** The work is locked: nobody acts on the entry in between. */
  private async perform(
    tx: Tx,
    area: ReadableArea,
    command: ActOnEntry,
    request: ArrivedRequest,
  ): Promise<AttentionAct> {
    const { act, actor, version } = command;
    const entry = await this.find(tx, area, command.id);
    const after = workAfter(entry, act, actor, tx.recordedAt);
    if (!after.ok) throw refusalOf(after.code, entry);
    if (entry.version !== version) throw versionMismatch();
    const actId = uuidv7();
    const { sourceVersion, sealedNote } = await this.decide(tx, entry, actId, command);
    const workVersion = entry.workVersion + 1;
    const done: AttentionAct = {
      ...{ id: actId, entryId: entry.id, kind: act.kind, at: tx.recordedAt, level: null, detail: detailOf(act) },
      ...{ version: workVersion, entryVersion: sourceVersion + workVersion, sealedNote },
      ...{ actorKind: actor.kind, actorId: actor.id, actorName: actor.name },
    };
    await this.work.save(tx, { ...after.value, version: workVersion, opening: entry.opening }, done, request.digest);
    await this.audit.record(tx, {
      ...{ actor, action: `attention-entry.${act.kind}`, objectKind: 'attention-entry', objectId: entry.id },
      // A hamlet is part of an address, which no audit row has.
      detail: { version: done.entryVersion, ...(act.kind !== 'hamlet-set' && { detail: done.detail }) },
    });
    return done;
  }

  private async prepare(area: ReadableArea, id: string): Promise<void> {
    const entry = await this.entries.find(area, id);
    if (entry) await this.decisions.prepare(entry);
  }

  /** Nothing changes at the source but by a decision. */
  private async decide(
    tx: Tx,
    entry: AttentionEntryRow,
    actId: string,
    { act, actor, idempotencyKey }: ActOnEntry,
  ): Promise<RecordedDecision> {
    if (act.kind !== 'decided') return { sourceVersion: entry.sourceVersion, sealedNote: null };
    const { decision, note } = act;
    return this.decisions.record(tx, entry, { actId, decision, note, idempotencyKey, actor });
  }
}

/** Who comes second is told who has it. */
function refusalOf(code: AttentionRefusal, { takenBy, takenByName }: AttentionEntryRow): Refused {
  if (code !== 'attention-entry-taken') return new Refused(code);
  return new Refused(code, { status: 409, detail: takenByName ?? takenBy ?? '' });
}

function detailOf(act: RequestedAct): string | null {
  if (act.kind === 'called') return act.outcome;
  if (act.kind === 'decided') return act.decision;
  return act.kind === 'hamlet-set' ? act.hamlet : null;
}
