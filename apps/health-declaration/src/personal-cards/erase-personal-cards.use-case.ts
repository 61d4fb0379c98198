import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { PersonalCardSeal } from './personal-card-seal.js';
import { PersonalCardStore } from './personal-card.store.js';

/** Erases cards by their day of issue, for those who decide when. */
@Injectable()
export class ErasePersonalCardsUseCase {
  constructor(
    private readonly cards: PersonalCardStore,
    private readonly seal: PersonalCardSeal,
  ) {}

  /** The oldest day up to `last` that has cards; with `after`, the oldest behind it. */
  nextDay(after: string | undefined, last: string): Promise<string | undefined> {
    return this.cards.nextDay(after, last);
  }

  /** Erases up to `limit` cards that were stored before an instant of the real clock; answers how many. */
  eraseSome(tx: Tx, day: string, storedBefore: Date, limit: number): Promise<number> {
    return this.cards.erase(tx, day, storedBefore, limit);
  }

  /** Destroys the day's data key. False while the day still has cards. */
  async closeDay(tx: Tx, day: string): Promise<boolean> {
    if (!(await this.cards.isEmpty(tx, day))) return false;
    await this.seal.destroy(tx, day);
    return true;
  }
}
