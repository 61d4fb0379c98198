import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { addDays, VISITED_DAYS, type KnownRiskArea } from '#libs/vocabulary';
import type { RiskArea } from './risk-area.rules.js';
import { RiskAreasQuery } from './risk-areas.query.js';

/** All communes of the province at one level each, several times over, and some hundreds of announced places. */
export const RISK_AREAS_MAX = 5_000;
/** How many days' registers are kept in memory: that of today, and those of the days from which passages still arrive. */
const DAYS_KEPT_MAX = 8;

interface Kept {
  readonly lastChange: string;
  readonly areas: readonly KnownRiskArea[];
}

/**
 * The register as the rules of a checkpoint read it, kept in memory: each question asks the database only whether the
 * register has changed since, which is one row of an index.
 */
@Injectable()
export class KnownRiskAreas {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly riskAreas: RiskAreasQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Every level that held on any of the last fourteen days before `day`, or on it. */
  async on(day: string): Promise<readonly KnownRiskArea[]> {
    const lastChange = await this.riskAreas.lastChange();
    const known = this.kept.get(day);
    if (known?.lastChange === lastChange) return known.areas;
    const rows = await this.riskAreas.between(addDays(day, -VISITED_DAYS), day, RISK_AREAS_MAX);
    const areas = rows.map((area) => this.knownOf(area, day));
    this.keep(day, { lastChange, areas });
    return areas;
  }

  private knownOf({ kind, code, provinceCode, text, level, validFrom, validTo }: RiskArea, day: string): KnownRiskArea {
    const isWide = kind === 'district' || kind === 'province';
    const communes = isWide && code !== null ? this.referenceData.adminUnits.communesOf(code, day) : [];
    const communeCodes = communes.map((commune) => commune.code);
    return { kind, code, communeCodes, provinceCode, text, level, validFrom, validTo };
  }

  private keep(day: string, kept: Kept): void {
    this.kept.delete(day);
    this.kept.set(day, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > DAYS_KEPT_MAX && oldest !== undefined) this.kept.delete(oldest);
  }
}
