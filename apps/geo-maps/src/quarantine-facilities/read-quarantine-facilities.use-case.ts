import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, Refused, type Actor, type PageQuery } from '#libs/http';
import { isThereOn } from '#libs/facility-register';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { OccupanciesQuery } from './occupancies.query.js';
import { occupancyAnswerOf, quarantineFacilityAnswerOf } from './occupancy-answers.js';
import type { OccupanciesPage, QuarantineFacilitiesPage } from './occupancy.dto.js';
import { QuarantineFacilities } from './quarantine-facilities.js';

/** What those may read who count the people of quarantine facilities. */
@Injectable()
export class ReadQuarantineFacilitiesUseCase {
  constructor(
    private readonly facilities: QuarantineFacilities,
    private readonly occupancies: OccupanciesQuery,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  /** Those that are there today, of the actor's areas, or the one that is his. */
  async list({ limit, cursor }: PageQuery, actor: Actor): Promise<QuarantineFacilitiesPage> {
    const purpose = JSON.stringify(['quarantine-facilities']);
    const [after = ''] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const now = this.clock.now();
    const found = (await this.facilities.of(actor, now))
      .filter((facility) => isThereOn(facility, localDayOf(now)) && facility.code > String(after))
      .toSorted((one, other) => (one.code < other.code ? -1 : 1));
    const page = pageOf(found, limit, ({ code }) => this.cursors.encode(purpose, [code]));
    return { ...page, items: page.items.map(quarantineFacilityAnswerOf) };
  }

  /** Also of one that was closed. @throws Refused 404 for one for which the actor does not speak */
  async history(code: string, { limit, cursor }: PageQuery, actor: Actor): Promise<OccupanciesPage> {
    if ((await this.facilities.find(actor, code)) === undefined)
      throw new Refused('quarantine-facility-not-found', { status: 404, path: 'code' });
    const purpose = JSON.stringify(['quarantine-occupancies', code]);
    const [before] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const rows = await this.occupancies.history(code, {
      before: before === undefined ? undefined : String(before),
      rows: limit + 1,
    });
    const page = pageOf(rows, limit, ({ position }) => this.cursors.encode(purpose, [position]));
    return { ...page, items: page.items.map(occupancyAnswerOf) };
  }
}
