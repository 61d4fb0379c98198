import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { VisitStore } from './visit.store.js';

/** Who is still at a session. */
@Injectable()
export class OpenVisits {
  constructor(private readonly store: VisitStore) {}

  count(tx: Tx, sessionId: string): Promise<number> {
    return this.store.countOpen(tx, sessionId);
  }
}
