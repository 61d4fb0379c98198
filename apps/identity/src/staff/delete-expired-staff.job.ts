import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, TimedJob } from '#libs/runtime';
import { addDays, localDayOf } from '#libs/vocabulary';
import { EraseStaffUseCase } from './erase-staff.use-case.js';

/** On the receipt, where no document is known. */
const UNDOCUMENTED = 'reference-data/retention-periods.json';

/** Takes the person out of accounts that ended more than `staffDays` whole days ago. */
@Injectable()
export class DeleteExpiredStaffJob extends TimedJob {
  readonly name = 'delete-expired-staff';
  readonly everySeconds = 3_600;

  constructor(
    private readonly erase: EraseStaffUseCase,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  async run(): Promise<void> {
    const today = localDayOf(this.clock.now());
    const { staffDays } = this.reference.retentionPeriods.inForce(today);
    await this.erase.execute(addDays(today, -staffDays), UNDOCUMENTED);
  }
}
