import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { endOfLocalDay, localDayOf, localHourOf, startOfLocalDay } from '#libs/vocabulary';
import { ScansByPlaceAndHourQuery, type ScansOfHour } from '../check-ins/scans-by-place-and-hour.query.js';
import { CheckpointsQuery } from '../checkpoints/checkpoints.query.js';
import { readableArea } from '../readable-area.rules.js';
import { PassagesByHourQuery } from './passages-by-hour.query.js';
import type { CoverageOfCheckpoint, CoverageOfPlace, ScanCoverage, ScanCoverageQuestion } from './scan-coverage.dto.js';
import { coverageByHour, coverageOf, coverageOfDay, dayToCompareWith } from './scan-coverage.rules.js';

/** Which checkpoints and places scan as many as they should? */
@Injectable()
export class ScanCoverageUseCase {
  constructor(
    private readonly checkpoints: CheckpointsQuery,
    private readonly passages: PassagesByHourQuery,
    private readonly scans: ScansByPlaceAndHourQuery,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for an area of which nothing is the officer's */
  async execute({ area, on }: ScanCoverageQuestion, actor: Actor): Promise<ScanCoverage> {
    const now = this.clock.now();
    const day = on ?? localDayOf(now);
    const communes = this.communesOf(area, actor);
    const [checkpoints, places] = [await this.ofCheckpoints(communes, day, now), await this.ofPlaces(communes, day)];
    return { on: day, checkpoints, places };
  }

  private communesOf(area: string | undefined, actor: Actor): readonly string[] {
    const own = readableArea(actor.areas, this.referenceData.adminUnits).communes;
    if (area === undefined) return own;
    const asked = own.filter((commune) => this.referenceData.adminUnits.isWithin(commune, area));
    if (asked.length === 0) throw new Refused('area-not-found', { status: 404, path: 'area' });
    return asked;
  }

  private async ofCheckpoints(communes: readonly string[], day: string, now: Date): Promise<CoverageOfCheckpoint[]> {
    const all = await this.checkpoints.list(communes);
    const there = all.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
    const counts = await this.passages.find(
      there.map(({ code }) => code),
      day,
    );
    return there.map(({ code, name, communeCode, expectedScansPerHour }) => {
      const hours = coverageByHour(counts.get(code) ?? [], expectedScansPerHour, day, now);
      return { code, name, communeCode, ...coverageOfDay(hours), hours };
    });
  }

  private async ofPlaces(communes: readonly string[], day: string): Promise<CoverageOfPlace[]> {
    const [before, scanned] = [await this.scansOf(communes, dayToCompareWith(day)), await this.scansOf(communes, day)];
    const codes = [...new Set([...before.keys(), ...scanned.keys()])];
    return codes
      .map((code) => coverageOfPlace(code, scanned.get(code) ?? [], before.get(code) ?? []))
      .sort((a, b) => (a.share ?? Infinity) - (b.share ?? Infinity) || (a.code < b.code ? -1 : 1));
  }

  private async scansOf(communes: readonly string[], day: string): Promise<ReadonlyMap<string, ScansOfHour[]>> {
    const [from, to] = [startOfLocalDay(day), endOfLocalDay(day)];
    return Map.groupBy(await this.scans.scansByPlaceAndHour(communes, from, to), ({ placeCode }) => placeCode);
  }
}

function coverageOfPlace(
  code: string,
  scanned: readonly ScansOfHour[],
  before: readonly ScansOfHour[],
): CoverageOfPlace {
  const [any] = [...scanned, ...before];
  const { scans, share } = coverageOf(sum(scanned), sum(before));
  return {
    ...{ code, kind: any?.placeKind ?? '', communeCode: any?.communeCode ?? '' },
    ...{ scans, expected: sum(before), share },
    hours: scanned.map(({ hour, checkIns }) => ({ hour: Number(localHourOf(hour).slice(-2)), scans: checkIns })),
  };
}

function sum(hours: readonly ScansOfHour[]): number {
  return hours.reduce((total, { checkIns }) => total + checkIns, 0);
}
