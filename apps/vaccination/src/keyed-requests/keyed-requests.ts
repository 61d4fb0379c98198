import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { RequestDigests, type Answered, type ArrivedRequest, type KeyedRequest } from '#libs/http';
import { lockKeys, LOCKS, type Lock } from '../advisory-locks.js';

/** What is asked under an idempotency key. */
export interface AskedUnderKey extends KeyedRequest {
  /** Of routes that locked their keys by a number of their own from the beginning. */
  readonly lock?: Lock;
}

/**
 * Carries out what is asked under an idempotency key, in one transaction. Of equal requests at the same moment the second
 * waits, and then finds what the first has made.
 */
@Injectable()
export class KeyedRequests {
  constructor(
    private readonly database: Database,
    private readonly digests: RequestDigests,
  ) {}

  /** @param act asks `answeredBefore` ahead of every rule, and of every other lock */
  carryOut<T>(
    { lock = LOCKS.requestKeys, ...asked }: AskedUnderKey,
    act: (tx: Tx, request: ArrivedRequest) => Promise<Answered<T>>,
  ): Promise<Answered<T>> {
    const request = this.digests.of(asked);
    return this.database.transaction(async (tx) => {
      await lockKeys(tx, lock, [request.digest.key]);
      return act(tx, request);
    });
  }
}
