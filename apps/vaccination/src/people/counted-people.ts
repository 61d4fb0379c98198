import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { PersonState, ProgressToSet } from './person-state.js';
import { PersonStore, type NamedGroup } from './person.store.js';

/** People as those see them who count their doses. */
@Injectable()
export class CountedPeople {
  constructor(private readonly people: PersonStore) {}

  /** Those to whom the merges of these people lead, by the id that was asked; locked until the transaction ends. */
  lockRoots(tx: Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, PersonState>> {
    return this.people.lockRoots(tx, ids);
  }

  /** These people themselves, wherever they lead; locked. In the order of their ids. */
  lockEach(tx: Tx, ids: Iterable<string>): Promise<readonly PersonState[]> {
    return this.people.lockEach(tx, ids);
  }

  /** Of those whose group was unknown. They must be locked. */
  nameGroups(tx: Tx, named: readonly NamedGroup[]): Promise<void> {
    return this.people.nameGroups(tx, named);
  }

  /** They must be locked. */
  setProgress(tx: Tx, changed: readonly ProgressToSet[]): Promise<void> {
    return this.people.setProgress(tx, changed);
  }
}
