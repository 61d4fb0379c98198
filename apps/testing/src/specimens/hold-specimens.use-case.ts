import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { SpecimenClock } from '../turnaround/specimen-clock.js';
import { setTimes } from './set-times.js';
import { overdueEnded } from './specimen-facts.js';
import type { SpecimenState } from './specimen-state.js';
import { SpecimenStore } from './specimen.store.js';

export interface SpecimenHold {
  readonly specimenId: string;
  /** Null lets it go: results that are held already are released by those who release them. */
  readonly heldReason: string | null;
  /** Who has the tube from now on; as before unless given. */
  readonly laboratoryCode?: string | undefined;
}

/** Holds back the results of specimens, or lets them go, without a step of their chain of custody. */
@Injectable()
export class HoldSpecimensUseCase {
  constructor(
    private readonly specimens: SpecimenStore,
    private readonly clock: SpecimenClock,
  ) {}

  /** Locks them; one hold a specimen. What is held so already stays as it is. */
  async execute(tx: Tx, holds: readonly SpecimenHold[]): Promise<void> {
    const before = await this.specimens.lock(
      tx,
      holds.map(({ specimenId }) => specimenId),
    );
    const states = new Map<string, SpecimenState>();
    for (const { specimenId, heldReason, laboratoryCode } of holds) {
      const was = before.get(specimenId);
      if (!was) continue;
      const is = { ...was, heldReason, laboratoryCode: laboratoryCode ?? was.laboratoryCode };
      if (is.heldReason !== was.heldReason || is.laboratoryCode !== was.laboratoryCode)
        states.set(specimenId, { ...is, version: was.version + 1 });
    }
    const ended = await setTimes(tx, this.clock, before, states);
    await this.specimens.update(tx, [...states.values()]);
    await publish(
      tx,
      ended.flatMap(({ was, is }) => overdueEnded(was, is, tx.recordedAt)),
    );
  }
}
