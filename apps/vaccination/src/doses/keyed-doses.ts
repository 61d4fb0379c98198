import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { ArrivedRequest } from '#libs/http';
import { DoseStore, type KeyedDose } from './dose.store.js';

export type { KeyedDose } from './dose.store.js';

/** Keys of doses belong to it, however a dose comes in. */
export const DOSE_ROUTE = 'POST /v1/doses';

/** Entries by the keys of the requests that made them. */
@Injectable()
export class KeyedDoses {
  constructor(private readonly doses: DoseStore) {}

  /**
   * What was made under the keys of these requests, by the key in hexadecimal. Nobody else records under them until the
   * transaction ends; it is the first thing that a transaction does.
   */
  async lockAndFind(tx: Tx, requests: readonly ArrivedRequest[]): Promise<ReadonlyMap<string, KeyedDose>> {
    await this.lock(tx, requests);
    return this.find(
      tx,
      requests.flatMap(({ keys }) => keys),
    );
  }

  /** As `lockAndFind`, for whoever looks for them piece by piece. */
  lock(tx: Tx, requests: readonly ArrivedRequest[]): Promise<void> {
    return this.doses.lockKeys(
      tx,
      requests.map(({ digest }) => digest.key),
    );
  }

  find(on: Tx | Database, keys: readonly Buffer[]): Promise<ReadonlyMap<string, KeyedDose>> {
    return this.doses.findByKeys(on, keys);
  }
}
