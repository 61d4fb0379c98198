import { Injectable } from '@nestjs/common';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { AdverseEventReport } from './adverse-event-report.js';
import type { ReadableReports } from './adverse-event-report.store.js';

/** Reports are the officers' of where the citizen says to live, and the province's; a facility sees the events alone. */
@Injectable()
export class ReportsInReach {
  constructor(private readonly referenceData: ReferenceData) {}

  /** @throws Refused 404 for one that is not there, or of another area */
  require(actor: Actor, report: AdverseEventReport | undefined): AdverseEventReport {
    const isSeen =
      report !== undefined &&
      (report.communeCode === null
        ? this.isOfProvince(actor)
        : actorCovers(actor, report.communeCode, this.referenceData.adminUnits));
    if (!isSeen) throw new Refused('adverse-event-report-not-found', { status: 404 });
    return report;
  }

  readableBy(actor: Actor): ReadableReports {
    const { adminUnits } = this.referenceData;
    const communes = actor.areas.flatMap((area) => adminUnits.communesOf(area).map(({ code }) => code));
    return { communes: [...new Set(communes)], isOfProvince: this.isOfProvince(actor) };
  }

  private isOfProvince({ areas }: Actor): boolean {
    return areas.some((area) => this.referenceData.adminUnits.find(area)?.level === 'province');
  }
}
