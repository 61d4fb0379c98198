import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { DoseStatusStore } from './dose-status.store.js';
import { TellDoseStatusesUseCase } from './tell-dose-statuses.use-case.js';

/** Somebody is described otherwise than when the identity was verified: it is verified no more, nor sought in vain. */
@Injectable()
export class UncheckDoses {
  constructor(
    private readonly doses: DoseStatusStore,
    private readonly statuses: TellDoseStatusesUseCase,
  ) {}

  /** @param rootId locked */
  async execute(tx: Tx, rootId: string): Promise<void> {
    await this.statuses.execute(tx, await this.doses.uncheck(tx, rootId));
  }

  /** After a merge, or one that was undone. @param rootIds locked */
  seekAgain(tx: Tx, rootIds: readonly string[]): Promise<void> {
    return this.doses.seekAgain(tx, rootIds);
  }
}
