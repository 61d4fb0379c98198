import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import type { ResultValue } from '#libs/vocabulary';
import type { SpecimenState } from '../specimens/specimen-state.js';

/** What stands of a specimen's result from now on, in place of what stood before. Null: nothing stands. */
export interface ResultChange {
  readonly specimen: SpecimenState;
  readonly before: ResultValue | null;
  readonly after: ResultValue | null;
}

export type ResultFollower = (
  tx: Tx,
  changes: readonly ResultChange[],
  by: Pick<Actor, 'kind' | 'id'>,
) => Promise<void>;

/**
 * Tells those who follow released results, in the transaction that releases them: what they make of it is committed with
 * it or not at all. Results know nobody who follows; a capability that does, such as pools, enters itself at its start.
 */
@Injectable()
export class ResultChanges {
  private readonly followers: ResultFollower[] = [];

  follow(follower: ResultFollower): void {
    this.followers.push(follower);
  }

  async tell(tx: Tx, changes: readonly ResultChange[], by: Pick<Actor, 'kind' | 'id'>): Promise<void> {
    if (changes.length === 0) return;
    for (const follower of this.followers) await follower(tx, changes, by);
  }
}
