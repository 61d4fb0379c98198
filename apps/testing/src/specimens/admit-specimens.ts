import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import { FacilitiesQuery, type Facility } from '#libs/facility-register';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { generateSlipCode, localDayOf, SLIP_CODE_RANDOM_BYTES } from '#libs/vocabulary';
import { maySee, mayWriteFor } from '../readable-specimens.rules.js';
import type { NamedSpecimen, SpecimenToCollect } from './specimen-to-collect.js';
import { decideCollection, type Collection } from './collection.rules.js';
import type { SpecimenState } from './specimen-state.js';
import { SpecimensByBarcodeQuery } from './specimens-by-barcode.query.js';

/** A specimen that every rule but those of its barcode lets through. */
export interface AdmittedSpecimen {
  readonly id: string;
  readonly item: NamedSpecimen;
  readonly decided: Extract<Collection, { readonly ok: true }>;
  /** In whose stead it was taken. */
  readonly replaced: SpecimenState | undefined;
  readonly slipCode: string;
}

const DAY_MS = 86_400_000;

/** Decides about specimens before anything is written. */
@Injectable()
export class AdmitSpecimens {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** Whether it will be taken by its time: what comes too late must not make a data key for any month it names. */
  isInTime({ collectedAt, isHistorical }: SpecimenToCollect): boolean {
    const now = this.clock.now();
    const { collectedLateDays } = this.referenceData.testingRules.inForce(now);
    const age = now.getTime() - collectedAt.getTime();
    return age > -DAY_MS && (isHistorical === true || age <= (collectedLateDays + 1) * DAY_MS);
  }

  async execute(tx: Tx, items: readonly NamedSpecimen[]): Promise<(AdmittedSpecimen | Refused)[]> {
    const facilities = await this.facilities.findAll(
      items.map(({ facilityCode }) => facilityCode),
      tx,
    );
    const replaced = await this.replacedBy(tx, items);
    return items.map((item) => {
      const facility = facilities.get(item.facilityCode);
      if (!facility || !this.mayCollectAt(item, facility))
        return new Refused('facility-not-found', { status: 404, path: 'facilityCode' });
      const limits = this.referenceData.testingRules.inForce(tx.recordedAt);
      const decided = decideCollection(item, facility, limits, this.referenceData.known, tx.recordedAt);
      if (!decided.ok) return new Refused(decided.code, { path: decided.path });
      const old = replaced.get(item);
      if (old instanceof Refused) return new Refused(old.code, { path: 'replaces' });
      return {
        id: uuidv7(),
        item,
        decided,
        replaced: old,
        slipCode: generateSlipCode(randomBytes(SLIP_CODE_RANDOM_BYTES)),
      };
    });
  }

  private mayCollectAt({ actor, collectedAt }: SpecimenToCollect, facility: Facility): boolean {
    const day = localDayOf(collectedAt);
    const isOpen = facility.validFrom <= day && (facility.validTo === null || day < facility.validTo);
    return isOpen && mayWriteFor(actor, facility, this.referenceData.adminUnits);
  }

  private async replacedBy(
    tx: Tx,
    items: readonly SpecimenToCollect[],
  ): Promise<ReadonlyMap<SpecimenToCollect, SpecimenState | Refused>> {
    const replacing = items.flatMap((item) => (item.replaces ? [{ item, asked: item.replaces }] : []));
    const found = await this.byBarcode.findAnybodys(
      replacing.map(({ asked }) => asked),
      tx,
    );
    return new Map(
      replacing.map(({ item }, index) => {
        const one = found[index];
        const isSeen = one && !(one instanceof Refused) && maySee(item.actor, one, this.referenceData.adminUnits);
        return [item, isSeen ? one : one instanceof Refused ? one : new Refused('specimen-not-found')];
      }),
    );
  }
}
