import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import { ClaimLabelsUseCase } from '../barcodes/claim-labels.use-case.js';
import { WhoseNumberQuery } from '../barcodes/whose-number.query.js';
import { RecordOrdersUseCase } from '../people/record-orders.use-case.js';
import { AdmitSpecimens, type AdmittedSpecimen } from './admit-specimens.js';
import { InsertSpecimens } from './insert-specimens.js';
import { isOurLabel, type CollectedSpecimen, type SpecimenToCollect } from './specimen-to-collect.js';
import { SpecimenStore } from './specimen.store.js';

export type { CollectedSpecimen, SpecimenToCollect };

/** Takes in many specimens of one transaction: people, orders, specimens, custody, candidates, audit and events. */
@Injectable()
export class CollectSpecimensUseCase {
  constructor(
    private readonly whose: WhoseNumberQuery,
    private readonly admitting: AdmitSpecimens,
    private readonly orders: RecordOrdersUseCase,
    private readonly labels: ClaimLabelsUseCase,
    private readonly inserting: InsertSpecimens,
    private readonly specimens: SpecimenStore,
  ) {}

  /** Data keys of their months; before the transaction of `execute`. */
  prepare(items: readonly SpecimenToCollect[]): Promise<void> {
    const taken = items.filter((item) => this.admitting.isInTime(item));
    return this.orders.prepare(taken.map(({ collectedAt }) => localDayOf(collectedAt)));
  }

  /** One answer an item, in the order of the items; a refused one leaves no trace and harms no other. */
  async execute(tx: Tx, items: readonly SpecimenToCollect[]): Promise<readonly (CollectedSpecimen | Refused)[]> {
    const numbers = await this.whose.of(
      tx,
      items.map(({ barcode, facilityCode }) => ({ ...barcode, facilityCode })),
    );
    const named = items.map((item, index) => ({ ...item, barcode: numbers[index] ?? unanswered() }));
    const admitted = await this.admitting.execute(tx, named);
    const free = await this.withFreeBarcodes(tx, admitted);
    const accepted = free.flatMap((one) => (one instanceof Refused ? [] : [one]));
    const collected = await this.inserting.execute(tx, accepted);
    return free.map((one) => (one instanceof Refused ? one : (collected.get(one.id) ?? taken())));
  }

  private async withFreeBarcodes(
    tx: Tx,
    admitted: readonly (AdmittedSpecimen | Refused)[],
  ): Promise<(AdmittedSpecimen | Refused)[]> {
    const open = admitted.flatMap((one) => (one instanceof Refused ? [] : [one]));
    const labelled = open.filter(({ item }) => isOurLabel(item));
    const refusals = await this.labels.check(
      tx,
      labelled.map(({ item }) => ({ value: item.barcode.value, facilityCode: item.facilityCode })),
    );
    const byLabel = new Map(labelled.map(({ id }, index) => [id, refusals[index]]));
    const others = open.filter(({ item }) => !isOurLabel(item)).map(({ item }) => item.barcode);
    const seen = new Set(await this.specimens.findTaken(tx, others));
    return admitted.map((one) => {
      if (one instanceof Refused) return one;
      const refusal = byLabel.get(one.id);
      if (refusal) return new Refused(refusal, { status: refusal === 'barcode-taken' ? 409 : 422, path: 'barcode' });
      const key = `${one.item.barcode.assigner}\0${one.item.barcode.value}`;
      if (seen.has(key)) return taken();
      seen.add(key);
      return one;
    });
  }
}

function unanswered(): never {
  throw new Error('One answer a number');
}

function taken(): Refused {
  return new Refused('barcode-taken', { status: 409, path: 'barcode' });
}
