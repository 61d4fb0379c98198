import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { LotRecountStore, type DosesToRecount, type RecountPiece } from './lot-recount.store.js';

/** What waits to be worked out anew, as those see it who know doses, and those who change what is known of lots. */
@Injectable()
export class LotRecounts {
  constructor(private readonly recounts: LotRecountStore) {}

  request(tx: Tx, doses: DosesToRecount): Promise<void> {
    return this.recounts.request(tx, doses);
  }

  next(tx: Tx, rows: number): Promise<RecountPiece | undefined> {
    return this.recounts.lockNext(tx, rows);
  }

  done(tx: Tx, requestId: string, last: string | undefined): Promise<void> {
    return this.recounts.done(tx, requestId, last);
  }
}
