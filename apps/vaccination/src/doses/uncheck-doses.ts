import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { DoseStatusStore } from './dose-status.store.js';
import { TellDoseStatusesUseCase } from './tell-dose-statuses.use-case.js';

/** Somebody is described otherwise than when the identity was verified: it is verified no more. */
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
}
