import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, type Actor, type Page } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import type { SupplyReportDto, SupplyReportsQuery as Asked } from './supply-report.dto.js';
import { SupplyReportsQuery, type ReportRow } from './supply-reports.query.js';

const DAY_MS = 86_400_000;

/** Reports of citizens in the areas of who asks, for those who look after them. */
@Injectable()
export class ListReportsUseCase {
  constructor(
    private readonly reports: SupplyReportsQuery,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ commune, point, status, limit, cursor }: Asked, actor: Actor): Promise<Page<SupplyReportDto>> {
    const purpose = JSON.stringify(['supply-reports', actor.id, commune, point, status]);
    const after = cursor === undefined ? undefined : this.cursors.decode(purpose, cursor);
    const now = this.clock.now();
    const { phones } = this.referenceData.maps.supplyRules.inForce(now);
    const rows = await this.reports.list({
      communes: this.communesOf(actor, commune),
      pointId: point,
      isDecided: status === undefined ? undefined : status === 'decided',
      after: after as [string, string] | undefined,
      since: new Date(now.getTime() - phones.ignoredDays * DAY_MS),
      rows: limit + 1,
    });
    const page = pageOf(rows, limit, ({ at, id }) => this.cursors.encode(purpose, [at.toISOString(), id]));
    return { ...page, items: page.items.map(reportDto) };
  }

  /** A commune outside the areas has none to show. */
  private communesOf({ areas }: Actor, commune: string | undefined): string[] {
    const { adminUnits } = this.referenceData;
    const covered = areas.flatMap((area) => adminUnits.communesOf(area).map(({ code }) => code));
    return commune === undefined ? covered : covered.filter((code) => code === commune);
  }
}

function reportDto({ pointId, pointName, contradictions, ...row }: ReportRow): SupplyReportDto {
  const { id, communeCode, kind, goods, at, heard, decision, decidedAt, note } = row;
  return {
    ...{ id, supplyPointId: pointId, supplyPointName: pointName, communeCode, kind, goods: [...goods] },
    ...{ at: at.toISOString(), heard, phoneContradictions: contradictions },
    ...{ decision, decidedAt: decidedAt?.toISOString() ?? null, note },
  };
}
