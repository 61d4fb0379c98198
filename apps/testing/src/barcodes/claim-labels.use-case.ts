import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { BarcodeLabelStore } from './barcode-label.store.js';
import { refusalOfLabel, type LabelRefusal } from './barcode.rules.js';

export interface ClaimedLabel {
  readonly value: string;
  /** Who collects. */
  readonly facilityCode: string;
}

/** Gives labels to tubes, each to one. */
@Injectable()
export class ClaimLabelsUseCase {
  constructor(private readonly labels: BarcodeLabelStore) {}

  /** Locks them until the transaction ends; one answer a label, undefined where it may be used. */
  async check(tx: Tx, claimed: readonly ClaimedLabel[]): Promise<(LabelRefusal | undefined)[]> {
    const known = await this.labels.lock(
      tx,
      claimed.map(({ value }) => value),
    );
    return claimed.map(({ value, facilityCode }) => refusalOfLabel(known.get(value), facilityCode));
  }

  /** Of labels that `check` has let through. */
  use(tx: Tx, values: readonly string[]): Promise<void> {
    return this.labels.markUsed(tx, values);
  }
}
