import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, type Actor, type Page } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { shownDto } from '../supply-points/shown-answers.js';
import { ShownStatesQuery } from '../supply-points/shown-states.query.js';
import type { ShownStateOfPoint } from '../supply-points/statement.js';
import type { ReportOrder, SupplyReportDto, SupplyReportsQuery as Asked } from './supply-report.dto.js';
import { SupplyReportsQuery, type ReportRow, type ReportsOrder } from './supply-reports.query.js';

const DAY_MS = 86_400_000;

/** Reports of citizens in the areas of who asks, for those who look after them. */
@Injectable()
export class ListReportsUseCase {
  constructor(
    private readonly reports: SupplyReportsQuery,
    private readonly states: ShownStatesQuery,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ commune, point, status, order, limit, cursor }: Asked, actor: Actor): Promise<Page<SupplyReportDto>> {
    const purpose = JSON.stringify(['supply-reports', actor.id, commune, point, status, order]);
    const after = cursor === undefined ? undefined : this.cursors.decode(purpose, cursor);
    const now = this.clock.now();
    const { phones } = this.referenceData.maps.supplyRules.inForce(now);
    const communes = this.communesOf(actor, commune);
    const asked = {
      ...{ communes, pointId: point, isDecided: status === undefined ? undefined : status === 'decided' },
      after: after as [number, string, string] | undefined,
      since: new Date(now.getTime() - phones.ignoredDays * DAY_MS),
      rows: limit + 1,
    };
    const rows = await this.reports.list(asked, await this.orderOf(order, communes));
    const page = pageOf(rows, limit, ({ place, at, id }) =>
      this.cursors.encode(purpose, [place, at.toISOString(), id]),
    );
    const states = await this.states.of(page.items.map(({ pointId }) => pointId));
    return { ...page, items: page.items.map((row) => reportDto(row, states.get(row.pointId))) };
  }

  /** A report whose point comes to be disputed between two pages is met when the list is read again. */
  private async orderOf(order: ReportOrder, communes: readonly string[]): Promise<ReportsOrder> {
    return order === 'newest-first' ? order : { firstOf: await this.states.shownAs('disputed', communes) };
  }

  /** A commune outside the areas has none to show. */
  private communesOf({ areas }: Actor, commune: string | undefined): string[] {
    const { adminUnits } = this.referenceData;
    const covered = areas.flatMap((area) => adminUnits.communesOf(area).map(({ code }) => code));
    return commune === undefined ? covered : covered.filter((code) => code === commune);
  }
}

function reportDto(
  { pointId, pointName, contradictions, ...row }: ReportRow,
  state: ShownStateOfPoint | undefined,
): SupplyReportDto {
  const { id, communeCode, kind, goods, at, heard, decision, decidedAt, note } = row;
  return {
    ...{ id, supplyPointId: pointId, supplyPointName: pointName, communeCode, kind, goods: [...goods] },
    supplyPointState: state === undefined ? null : shownDto(state),
    ...{ at: at.toISOString(), heard, phoneContradictions: contradictions },
    ...{ decision, decidedAt: decidedAt?.toISOString() ?? null, note },
  };
}
