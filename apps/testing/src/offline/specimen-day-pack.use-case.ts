import { Injectable } from '@nestjs/common';
import { FacilitiesQuery } from '#libs/facility-register';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, SPECIMEN_KINDS, TEST_PLACE_KINDS, TEST_REASONS } from '#libs/vocabulary';
import { IssuedLabelsQuery } from '../barcodes/issued-labels.query.js';
import { LotsQuery } from '../lots/lots.query.js';
import { mayWriteFor } from '../readable-specimens.rules.js';
import type { PackedLaboratory, PackedLot, SpecimenDayPack } from './offline.dto.js';

/** Blocks that a point takes along at most. */
const BLOCKS_MAX = 10;
/** More than a province has. */
const LABORATORIES_MAX = 200;
const LOTS_MAX = 100;

/** What a point needs to collect for a day without network. */
@Injectable()
export class SpecimenDayPackUseCase {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly labels: IssuedLabelsQuery,
    private readonly lots: LotsQuery,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 where the actor may not write for the facility */
  async execute(facilityCode: string, actor: Actor): Promise<SpecimenDayPack> {
    const { adminUnits, provinces, testingRules } = this.referenceData;
    const facility = await this.facilities.find(facilityCode);
    if (!facility || !mayWriteFor(actor, facility, adminUnits))
      throw new Refused('facility-not-found', { status: 404, path: 'facilityCode' });
    const now = this.clock.now();
    const today = localDayOf(now);
    const blocks = await this.labels.ofFacility(facilityCode, BLOCKS_MAX);
    return {
      ...{ issuedAt: now.toISOString(), facilityCode },
      blocks: blocks.map(({ id, values }) => ({ id, barcodes: values })),
      communes: adminUnits.list({ level: 'commune', on: today }).map(({ code, name }) => ({ code, name })),
      provinces: provinces.list(today).map(({ code, name }) => ({ code, name })),
      laboratories: await this.laboratories(today),
      lots: await this.lotsOf(facilityCode, today),
      collectedLateDays: testingRules.inForce(today).collectedLateDays,
      ...{ reasons: [...TEST_REASONS], kinds: [...SPECIMEN_KINDS], placeKinds: [...TEST_PLACE_KINDS] },
    };
  }

  private async laboratories(today: string): Promise<PackedLaboratory[]> {
    const laboratories = await this.facilities.ofKind('laboratory', { on: today, limit: LABORATORIES_MAX });
    return laboratories.map(({ code, name, methods, openingHours }) => ({
      ...{ code, name, methods: [...methods], openingHours },
    }));
  }

  private async lotsOf(facilityCode: string, today: string): Promise<PackedLot[]> {
    const lots = await this.lots.usableOf(facilityCode, today, LOTS_MAX);
    return lots.map(({ code, method, product, expiresOn, stock }) => ({ code, method, product, expiresOn, stock }));
  }
}
