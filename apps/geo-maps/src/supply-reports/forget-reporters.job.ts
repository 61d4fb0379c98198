import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { addDays, localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { PhoneStandings } from '../supply-points/phone-standings.js';
import { ReporterStore } from './reporter.store.js';
import { SupplyReportStore } from './supply-report.store.js';

/** Rows that one transaction deletes, so that none lives long. */
const ROWS_PER_TRANSACTION = 1_000;
const ACTOR = { kind: 'system', id: 'retention' };

/**
 * Forgets phones that have not reported for a while, their reports, and what was found about them. What they said stays
 * in the history of the points, under no name and no number.
 */
@Injectable()
export class ForgetReportersJob extends TimedJob {
  readonly name = 'forget-reporters';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly database: Database,
    private readonly reporters: ReporterStore,
    private readonly reports: SupplyReportStore,
    private readonly standings: PhoneStandings,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
    this.everySeconds = config.DELETE_EXPIRED_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const today = localDayOf(now);
    const { supplyReporterDays } = this.referenceData.retentionPeriods.inForce(today);
    const last = addDays(today, -supplyReporterDays - 1);
    await inPieces(() =>
      this.deletePiece(last, 'reporters', (tx) => this.reporters.deleteUntil(tx, last, ROWS_PER_TRANSACTION)),
    );
    await inPieces(() =>
      this.deletePiece(last, 'reports', (tx) => this.reports.deleteUntil(tx, last, ROWS_PER_TRANSACTION)),
    );
    await inPieces(() => this.standings.forgetOld(now, ROWS_PER_TRANSACTION));
  }

  private deletePiece(last: string, what: string, deletePart: (tx: Tx) => Promise<number>): Promise<number> {
    return this.database.transaction(async (tx) => {
      const deleted = await deletePart(tx);
      if (deleted > 0)
        await this.audit.record(tx, {
          ...{ actor: ACTOR, action: `supply-${what}.deleted`, objectKind: 'day', objectId: last },
          detail: { deleted },
        });
      return deleted;
    });
  }
}

async function inPieces(deletePiece: () => Promise<number>): Promise<void> {
  while ((await deletePiece()) === ROWS_PER_TRANSACTION);
}
