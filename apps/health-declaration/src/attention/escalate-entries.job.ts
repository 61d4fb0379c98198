import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import type { Config } from '../config.js';
import type { AttentionEntryRow } from './attention-entry-row.js';
import { decideEscalation } from './attention.rules.js';
import { workAfterEscalation } from './attention-work.rules.js';
import { AttentionWorkStore, type AttentionAct } from './attention-work.store.js';
import { OverdueEntriesQuery } from './overdue-entries.query.js';

const ENTRIES_PER_ROUND = 200;
/** Rounds that one run makes; what is left comes with the next. */
const ROUNDS_PER_RUN_MAX = 25;
const ACTOR = { kind: 'system', id: 'escalation' };

/** Moves up what nobody took or its officer left: commune, district, province. */
@Injectable()
export class EscalateEntriesJob extends TimedJob {
  readonly name = 'escalate-attention-entries';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly database: Database,
    private readonly overdue: OverdueEntriesQuery,
    private readonly work: AttentionWorkStore,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
    this.everySeconds = config.ESCALATE_EVERY_SECONDS;
  }

  /** An entry moves up one level a run at most: its time at the new level begins with the move. */
  async run(): Promise<void> {
    for (let round = 0; round < ROUNDS_PER_RUN_MAX; round += 1) {
      const now = this.clock.now();
      const limits = this.referenceData.attentionEscalation.inForce(now);
      const found = await this.overdue.find(limits, now, ENTRIES_PER_ROUND);
      for (const entry of found) await this.database.transaction((tx) => this.escalate(tx, entry));
      if (found.length < ENTRIES_PER_ROUND) return;
    }
  }

  private async escalate(tx: Tx, found: AttentionEntryRow): Promise<void> {
    await this.work.lock(tx, found);
    const entry = await this.overdue.findIn(tx, found.id);
    const limits = this.referenceData.attentionEscalation.inForce(tx.recordedAt);
    const escalation = entry && decideEscalation(entry, limits, tx.recordedAt);
    if (!entry || !escalation) return;
    const version = entry.workVersion + 1;
    const work = workAfterEscalation(entry, escalation, tx.recordedAt);
    const act: AttentionAct = {
      ...{ id: uuidv7(), entryId: entry.id, version, entryVersion: entry.sourceVersion + version, kind: 'escalated' },
      ...{ at: tx.recordedAt, actorKind: ACTOR.kind, actorId: ACTOR.id, actorName: ACTOR.id },
      ...{ detail: escalation.reason, level: escalation.level, sealedNote: null },
    };
    await this.work.save(tx, { ...work, version, opening: entry.opening }, act, null);
    await this.audit.record(tx, {
      ...{ actor: ACTOR, action: 'attention-entry.escalated', objectKind: 'attention-entry', objectId: entry.id },
      detail: { reason: escalation.reason, level: escalation.level },
    });
  }
}
