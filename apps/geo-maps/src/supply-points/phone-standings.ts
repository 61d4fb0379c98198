import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { ReferenceData, type DatedSupplyRules } from '#libs/reference-data';
import { isHeard, judgedByWordAfter, judgedByWordBefore } from './phone-standing.rules.js';
import { PhoneStandingStore } from './phone-standing.store.js';
import type { CitizenReport, OfficialStatement } from './statement.js';
import type { SupplyPoint } from './supply-point.js';

const DAY_MS = 86_400_000;

/** Which phones are heard. They are known by the ids of their reporters alone. */
@Injectable()
export class PhoneStandings {
  constructor(
    private readonly database: Database,
    private readonly standings: PhoneStandingStore,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Whether what the phone says counts. */
  async isHeard(tx: Tx, reporterId: string): Promise<boolean> {
    const rules = this.rulesAt(tx);
    const since = new Date(tx.recordedAt.getTime() - rules.phones.ignoredDays * DAY_MS);
    return isHeard(await this.standings.of(tx, reporterId, since), tx.recordedAt, rules);
  }

  /** Judges a report by what an owner or officer had said. The point must be locked. */
  async judgeByWordBefore(tx: Tx, point: SupplyPoint, report: CitizenReport): Promise<void> {
    const judgement = judgedByWordBefore(report, point.said.official, this.rulesAt(tx));
    if (judgement !== null) await this.standings.judge(tx, report.phone, point.id, judgement);
  }

  /** Judges the phones that said something of a point by what an owner or officer says now. It must be locked. */
  async judgeByWordAfter(tx: Tx, point: SupplyPoint, official: OfficialStatement): Promise<void> {
    for (const word of point.said.citizens) {
      const judgement = judgedByWordAfter(word, official, this.rulesAt(tx));
      if (judgement !== null) await this.standings.judge(tx, word.phone, point.id, judgement);
    }
  }

  /** What an officer found about a report. The point must be locked. */
  async decide(tx: Tx, reporterId: string, pointId: string, isBorneOut: boolean): Promise<void> {
    await this.standings.judge(tx, reporterId, pointId, { isBorneOut, at: tx.recordedAt });
  }

  /** Judgements that count for nothing any more; answers how many there were, at most `limit`. */
  async forgetOld(now: Date, limit: number): Promise<number> {
    const { phones } = this.referenceData.maps.supplyRules.inForce(now);
    const before = new Date(now.getTime() - phones.ignoredDays * DAY_MS);
    return this.database.transaction((tx) => this.standings.deleteBefore(tx, before, limit));
  }

  private rulesAt(tx: Tx): DatedSupplyRules {
    return this.referenceData.maps.supplyRules.inForce(tx.recordedAt);
  }
}
