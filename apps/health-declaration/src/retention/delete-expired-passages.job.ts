import { Inject, Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { ErasePassagesUseCase } from '../passages/erase-passages.use-case.js';
import { DeleteDaysUseCase } from './delete-days.use-case.js';
import { lastExpiredDay } from './retention.rules.js';

/** Deletes the passages of expired days, with whom they announced and what was in conflict. */
@Injectable()
export class DeleteExpiredPassagesJob extends TimedJob {
  readonly name = 'delete-expired-passages';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly days: DeleteDaysUseCase,
    private readonly passages: ErasePassagesUseCase,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
    this.everySeconds = config.DELETE_EXPIRED_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    const today = localDayOf(this.clock.now());
    const { passageDays, document } = this.reference.retentionPeriods.inForce(today);
    await this.days.execute({
      kind: 'passage',
      data: this.passages,
      last: lastExpiredDay(today, passageDays),
      document,
    });
  }
}
