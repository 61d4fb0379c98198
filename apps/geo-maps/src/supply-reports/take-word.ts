import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { addDays, localDayOf, startOfLocalDay, type LocalDay } from '#libs/vocabulary';
import { PhoneStandings } from '../supply-points/phone-standings.js';
import { refusalOfReport } from '../supply-points/report-limit.rules.js';
import type { ShownStateOfPoint } from '../supply-points/statement.js';
import { instantOfStatement } from '../supply-points/supply-point.rules.js';
import { SupplyStatements, type Saying } from '../supply-points/supply-statements.js';
import type { SupplyPoint } from '../supply-points/supply-point.js';
import { SupplyReportStore } from './supply-report.store.js';

/** Who says what; without a reporter it is an officer. */
export interface Word {
  readonly reporterId: string | null;
  readonly actor: Actor;
  readonly saying: Saying;
}

export interface TakenWord {
  /** False where the phone is not heard: then nothing of the point has changed, and nobody is told. */
  readonly heard: boolean;
  readonly state: ShownStateOfPoint;
  readonly at: Date;
  readonly day: LocalDay;
}

/** What becomes of a word about a point: an officer's counts, a phone's where it may report and is heard. */
@Injectable()
export class TakeWord {
  constructor(
    private readonly reports: SupplyReportStore,
    private readonly statements: SupplyStatements,
    private readonly standings: PhoneStandings,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** The point, and the reporter where there is one, must be locked. @throws Refused 429 */
  async take(tx: Tx, point: SupplyPoint, { reporterId, actor, saying }: Word): Promise<TakenWord> {
    const at = instantOfStatement(point, tx.recordedAt);
    const day = localDayOf(tx.recordedAt);
    const heard = reporterId === null || (await this.isHeard(tx, point, reporterId, saying, at));
    const speaker =
      reporterId === null ? ({ source: 'officer' } as const) : ({ source: 'citizen', phone: reporterId } as const);
    const after = heard ? await this.statements.take(tx, point, speaker, saying) : point;
    if (reporterId === null) await this.record(tx, point, actor, saying);
    return { heard, state: this.statements.shown(tx, after), at, day };
  }

  private async isHeard(tx: Tx, point: SupplyPoint, reporterId: string, { kind }: Saying, at: Date): Promise<boolean> {
    await this.requireFewReports(tx, reporterId);
    const heard = await this.standings.isHeard(tx, reporterId);
    if (kind === 'open' || kind === 'closed')
      await this.standings.judgeByWordBefore(tx, point, { source: 'citizen', phone: reporterId, says: kind, at });
    return heard;
  }

  private async requireFewReports(tx: Tx, reporterId: string): Promise<void> {
    const now = tx.recordedAt;
    const today = localDayOf(now);
    const earlier = await this.reports.ofDay(tx, reporterId, today);
    const refusal = refusalOfReport(earlier, now, this.referenceData.maps.supplyRules.inForce(today));
    if (refusal === undefined) return;
    const midnight = startOfLocalDay(addDays(today, 1)).getTime();
    throw new Refused(refusal, { status: 429, retryAfterSeconds: Math.ceil((midnight - now.getTime()) / 1_000) });
  }

  private record(tx: Tx, { id }: SupplyPoint, actor: Actor, { kind, goods }: Saying): Promise<void> {
    return this.audit.record(tx, {
      ...{ actor, action: 'supply-point.stated', objectKind: 'supply-point', objectId: id },
      detail: { kind, goods },
    });
  }
}
