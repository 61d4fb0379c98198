import { Inject, Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { ErasePersonalCardsUseCase } from '../personal-cards/erase-personal-cards.use-case.js';
import { DeleteDaysUseCase } from './delete-days.use-case.js';
import { lastExpiredDay } from './retention.rules.js';

/** Deletes personal cards, revoked or not, when they are no longer taken. */
@Injectable()
export class DeleteExpiredPersonalCardsJob extends TimedJob {
  readonly name = 'delete-expired-personal-cards';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly days: DeleteDaysUseCase,
    private readonly cards: ErasePersonalCardsUseCase,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
    this.everySeconds = config.DELETE_EXPIRED_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    const today = localDayOf(this.clock.now());
    // No document is known for cards: the set's own is about what was declared.
    const { personalCardDays } = this.reference.retentionPeriods.inForce(today);
    const last = lastExpiredDay(today, personalCardDays);
    await this.days.execute({ kind: 'personal-card', data: this.cards, last, document: null });
  }
}
