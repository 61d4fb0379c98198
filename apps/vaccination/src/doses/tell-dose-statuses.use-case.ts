import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { doseStatusHasChanged } from '../published-events.js';
import { DoseStatusStore } from './dose-status.store.js';

/**
 * Publishes what the register and the national platform know of doses, as far as it is not what was told of them last.
 * Whatever changes the identity, the national state or the standing of a dose calls it at its end.
 */
@Injectable()
export class TellDoseStatusesUseCase {
  constructor(private readonly statuses: DoseStatusStore) {}

  /** @param doseIds locked */
  async execute(tx: Tx, doseIds: readonly string[]): Promise<void> {
    if (doseIds.length === 0) return;
    const moved = await this.statuses.move(tx, doseIds);
    await publish(
      tx,
      moved.map(({ id, version, before, after }) => doseStatusHasChanged({ aggregateId: id, version }, before, after)),
    );
  }
}
