import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { ArrivedRequest } from '#libs/http';
import { DoseStore, type KeyedDose } from './dose.store.js';

export type { KeyedDose } from './dose.store.js';

/** Entries by the keys of the requests that made them. */
@Injectable()
export class KeyedDoses {
  constructor(private readonly doses: DoseStore) {}

  /**
   * What was made under the keys of these requests, by the key in hexadecimal. Nobody else records under them until the
   * transaction ends; it is the first thing that a transaction does.
   */
  async lockAndFind(tx: Tx, requests: readonly ArrivedRequest[]): Promise<ReadonlyMap<string, KeyedDose>> {
    await this.doses.lockKeys(
      tx,
      requests.map(({ digest }) => digest.key),
    );
    return this.doses.findByKeys(
      tx,
      requests.flatMap(({ keys }) => keys),
    );
  }
}
