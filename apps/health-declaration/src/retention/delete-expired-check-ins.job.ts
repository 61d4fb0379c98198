import { Inject, Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { EraseCheckInsUseCase } from '../check-ins/erase-check-ins.use-case.js';
import { DeleteDaysUseCase } from './delete-days.use-case.js';
import { lastExpiredDay } from './retention.rules.js';

/** Deletes the stays of expired days, ended or not: none is open that long. */
@Injectable()
export class DeleteExpiredCheckInsJob extends TimedJob {
  readonly name = 'delete-expired-check-ins';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly days: DeleteDaysUseCase,
    private readonly checkIns: EraseCheckInsUseCase,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
    this.everySeconds = config.DELETE_EXPIRED_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    const today = localDayOf(this.clock.now());
    const { checkInDays, document } = this.reference.retentionPeriods.inForce(today);
    const last = lastExpiredDay(today, checkInDays);
    await this.days.execute({ kind: 'check-in', data: this.checkIns, last, document });
  }
}
