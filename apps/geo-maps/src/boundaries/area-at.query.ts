import { Injectable } from '@nestjs/common';
import type { LonLat } from '#libs/geo';
import { ReferenceData, type AdminUnit } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type LocalDay } from '#libs/vocabulary';
import type { AreaAt, CommuneOfPosition } from './area-at.dto.js';
import { UnitOutlines } from './unit-outlines.js';

/** Which commune does a position lie in? */
@Injectable()
export class AreaAtQuery {
  constructor(
    private readonly outlines: UnitOutlines,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @param on today where none is given */
  async read(position: LonLat, on: LocalDay = localDayOf(this.clock.now())): Promise<AreaAt> {
    const { communeAt, certainty, version, source } = await this.outlines.on(on);
    const at = communeAt(position);
    const isOfficial = at.certainty === 'official';
    const code = isOfficial ? at.communeCode : undefined;
    return {
      certainty,
      on,
      commune: code === undefined ? null : this.communeOf(code, on),
      candidates: isOfficial
        ? []
        : at.candidates.map(({ communeCode, distanceM }) => {
            const { name, districtName } = this.communeOf(communeCode, on);
            return { code: communeCode, name, districtName, distanceM: Math.round(distanceM) };
          }),
      withoutPoint: isOfficial ? [] : at.withoutPoint.map((one) => ({ code: one, name: this.communeOf(one, on).name })),
      boundaries: { certainty, version, source },
    };
  }

  private communeOf(code: string, on: LocalDay): CommuneOfPosition {
    const find = (unit: string | undefined): AdminUnit | undefined =>
      unit === undefined ? undefined : this.referenceData.adminUnits.find(unit, on);
    const commune = find(code);
    const parent = find(commune?.parentCode);
    const district = parent?.level === 'district' ? parent : undefined;
    const districtCode = district?.code ?? null;
    return { code, name: commune?.name ?? code, districtCode, districtName: district?.name ?? null };
  }
}
