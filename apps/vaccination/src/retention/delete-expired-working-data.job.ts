import { Inject, Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { addDays, localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { EraseByDayUseCase } from './erase-by-day.use-case.js';
import { WORKING_KINDS } from './erasure.store.js';

/** On the receipt, where no document is known. */
const UNDOCUMENTED = 'reference-data/retention-periods.json';

/**
 * Erases who was on a roster, who was in a day pack, and what was written about conflicts of doses and about incidents,
 * each some whole days after its own day.
 */
@Injectable()
export class DeleteExpiredWorkingDataJob extends TimedJob {
  readonly name = 'delete-expired-working-data';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly erasing: EraseByDayUseCase,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
    this.everySeconds = config.DELETE_EXPIRED_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    const today = localDayOf(this.clock.now());
    const periods = this.referenceData.retentionPeriods.inForce(today);
    const kept = {
      ...{ roster: periods.rosterDays, 'day-pack': periods.dayPackDays },
      ...{ 'dose-conflict': periods.doseConflictDays, 'support-incident': periods.supportIncidentDays },
    };
    for (const kind of WORKING_KINDS) await this.erasing.execute(kind, addDays(today, -kept[kind]), UNDOCUMENTED);
  }
}
