import { Inject, Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { EraseDeclarationsUseCase } from '../declarations/erase-declarations.use-case.js';
import { DeleteDaysUseCase } from './delete-days.use-case.js';
import { lastExpiredDay } from './retention.rules.js';

/** Deletes the declarations of expired days, with everything that hangs on them. */
@Injectable()
export class DeleteExpiredDeclarationsJob extends TimedJob {
  readonly name = 'delete-expired-declarations';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly days: DeleteDaysUseCase,
    private readonly declarations: EraseDeclarationsUseCase,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
    this.everySeconds = config.DELETE_EXPIRED_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    const today = localDayOf(this.clock.now());
    const { declarationDays, document } = this.reference.retentionPeriods.inForce(today);
    const last = lastExpiredDay(today, declarationDays);
    await this.days.execute({ kind: 'declaration', data: this.declarations, last, document });
  }
}
