import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { CustodyStepStore, type CustodyStepRow } from './custody-step.store.js';

export type { CustodyStepRow };

/** By whom, where and when was a specimen handed on? The caller has found the specimen for its actor. */
@Injectable()
export class CustodyOfSpecimenQuery {
  constructor(
    private readonly database: Database,
    private readonly steps: CustodyStepStore,
  ) {}

  /** In the order of the steps. */
  list(specimenId: string, on: Database | Tx = this.database): Promise<CustodyStepRow[]> {
    return this.steps.list(on, specimenId);
  }
}
