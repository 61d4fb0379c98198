import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, SUPPLY_POINT_KINDS, type SupplyPointKind } from '#libs/vocabulary';
import { SupplyPointRecordsQuery } from '../supply-points/supply-point-records.query.js';
import { plainEssentialsPage } from './plain-essentials.view.js';
import { PlainGround } from './plain-ground.js';
import type { PlainEssentialsQuestion } from './plain-maps.dto.js';
import { ROWS_MAX } from './plain-rows.js';

/** What the map of essential goods shows, for whoever has no script: the same content, as a list. */
@Injectable()
export class ReadPlainEssentialsUseCase {
  constructor(
    private readonly points: SupplyPointRecordsQuery,
    private readonly ground: PlainGround,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ commune: asked, kind, open }: PlainEssentialsQuestion, language: Language): Promise<string> {
    const communes = this.ground.communes(localDayOf(this.clock.now()));
    const commune = communes.some(({ value }) => value === asked) ? asked : undefined;
    const wanted = SUPPLY_POINT_KINDS.find((one) => one === kind);
    const isOpenAsked = open === 'now';
    const points = commune === undefined ? undefined : await this.pointsIn(commune, wanted, isOpenAsked);
    const baseMap = await this.ground.baseMap();
    return plainEssentialsPage({ language, commune, kind: wanted, isOpenAsked, communes, points, baseMap });
  }

  private async pointsIn(commune: string, kind: SupplyPointKind | undefined, isOpenAsked: boolean) {
    const { records } = await this.points.all();
    return records
      .filter(({ communeCode }) => communeCode === commune)
      .filter((point) => kind === undefined || point.kind === kind)
      .filter(({ openNow }) => !isOpenAsked || openNow === true)
      .sort((one, other) => one.name.localeCompare(other.name, 'vi') || (one.id < other.id ? -1 : 1))
      .slice(0, ROWS_MAX);
  }
}
