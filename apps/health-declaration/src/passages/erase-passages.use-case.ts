import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { PassageErasureStore } from './passage-erasure.store.js';
import { PassageSeal } from './passage-seal.js';

/** Erases passages day by day, for those who decide when. Events stay: they have no personal data. */
@Injectable()
export class ErasePassagesUseCase {
  constructor(
    private readonly erasure: PassageErasureStore,
    private readonly seal: PassageSeal,
  ) {}

  /** The oldest day up to `last` that has passages; with `after`, the oldest behind it. */
  nextDay(after: string | undefined, last: string): Promise<string | undefined> {
    return this.erasure.nextDay(after, last);
  }

  /** Erases up to `limit` passages that were stored before an instant of the real clock; answers how many. */
  eraseSome(tx: Tx, day: string, storedBefore: Date, limit: number): Promise<number> {
    return this.erasure.erase(tx, day, storedBefore, limit);
  }

  /** Destroys the day's data key, which reaches the backups too. False while the day still has passages. */
  async closeDay(tx: Tx, day: string): Promise<boolean> {
    if (!(await this.erasure.isEmpty(tx, day))) return false;
    await this.seal.destroy(tx, day);
    return true;
  }
}
