import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type LocalDay } from '#libs/vocabulary';
import { UnitOutlines } from '../unit-outlines.js';
import type { UnitNeighbours } from './unit-neighbours.dto.js';

/** Who borders a commune? */
@Injectable()
export class UnitNeighboursQuery {
  constructor(
    private readonly outlines: UnitOutlines,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for what is no commune of the day */
  async read(communeCode: string, on: LocalDay = localDayOf(this.clock.now())): Promise<UnitNeighbours> {
    const { adminUnits } = this.referenceData;
    if (adminUnits.find(communeCode, on)?.level !== 'commune')
      throw new Refused('commune-not-found', { status: 404, path: 'commune' });
    const codes = (await this.outlines.on(on)).neighboursOf(communeCode);
    const neighbours = codes && [...codes].toSorted();
    return {
      ...{ communeCode, on, known: neighbours !== undefined },
      neighbours: neighbours?.map((code) => ({ code, name: adminUnits.find(code, on)?.name ?? code })) ?? null,
    };
  }
}
