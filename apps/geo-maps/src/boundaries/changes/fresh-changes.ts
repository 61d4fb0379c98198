import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BoundaryChangeStore, type RecordedChange } from './boundary-change.store.js';

/** How long what is kept is believed without a look at the database: what others publish is seen after that. */
const BELIEVED_MS = 1_000;

export interface KnownChanges {
  /** Of the last one. */
  readonly number: number;
  readonly all: readonly RecordedChange[];
}

/** What changed the boundaries, kept in memory: at most once a second the database is asked whether there is more. */
@Injectable()
export class FreshChanges {
  private known: KnownChanges | undefined;
  private lookedAt = -Infinity;
  private look: Promise<KnownChanges> | undefined;

  constructor(
    private readonly database: Database,
    private readonly changes: BoundaryChangeStore,
  ) {}

  async read(): Promise<KnownChanges> {
    if (this.known && performance.now() - this.lookedAt < BELIEVED_MS) return this.known;
    const look = (this.look ??= this.lookAnew());
    try {
      const known = await look;
      // A look that began before `forget` may not have seen what that was called for.
      if (this.look === look) [this.known, this.lookedAt] = [known, performance.now()];
      return known;
    } finally {
      if (this.look === look) this.look = undefined;
    }
  }

  /** To be called after the commit of a change: the next question sees it. */
  forget(): void {
    this.lookedAt = -Infinity;
    this.look = undefined;
  }

  private async lookAnew(): Promise<KnownChanges> {
    const number = await this.changes.lastNumber(this.database);
    return this.known?.number === number ? this.known : this.load();
  }

  private async load(): Promise<KnownChanges> {
    const all = await this.changes.all(this.database);
    return { number: all.at(-1)?.number ?? 0, all };
  }
}
