import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import type { NationalExportAnswer } from './national.dto.js';
import { NationalFacilityCodes } from './national-facility-codes.js';
import { NationalStore, type NationalExport } from './national.store.js';

/** What has become of a file for the national platform, and what stands in its way. */
@Injectable()
export class ReadExportUseCase {
  constructor(
    private readonly database: Database,
    private readonly national: NationalStore,
    private readonly codes: NationalFacilityCodes,
  ) {}

  /** @throws Refused 404 for a file of somebody else */
  async show(id: string, actor: Actor): Promise<NationalExportAnswer> {
    return this.answer(await this.find(id, actor));
  }

  /** Whoever has made a file may follow it. @throws Refused 404 */
  async find(id: string, actor: Actor): Promise<NationalExport> {
    const found = await this.national.find(this.database, id);
    if (!found || found.madeBy !== actor.id) throw new Refused('export-not-found', { status: 404 });
    return found;
  }

  async answer(one: NationalExport): Promise<NationalExportAnswer> {
    const { id, facilityCode, madeAt, doses, more, withoutColumns } = one;
    const progress = await this.national.progress(this.database, id);
    const facilities = await this.national.facilitiesIn(this.database, id);
    const codes = await this.codes.of(facilities, localDayOf(madeAt));
    const facilitiesWithoutCode = facilities.filter((code) => !codes.has(code));
    return {
      ...{ id, facility: facilityCode, madeAt: madeAt.toISOString(), doses, more, withoutColumns },
      ...{ facilitiesWithoutCode, ...progress },
    };
  }
}
