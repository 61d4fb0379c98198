import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import type { Config } from '../config.js';
import { stageOf } from '../turnaround/turnaround.rules.js';
import { overdueFact } from './specimen-facts.js';
import { SpecimenStore } from './specimen.store.js';

const SPECIMENS_PER_ROUND = 500;
/** Rounds that one run makes; what is left comes with the next. */
const ROUNDS_PER_RUN_MAX = 40;

/** Tells of every specimen whose stage has become late. That it is late no longer is told by the step that ends it. */
@Injectable()
export class MarkOverdueJob extends TimedJob {
  readonly name = 'mark-overdue-specimens';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly database: Database,
    private readonly specimens: SpecimenStore,
    private readonly clock: BusinessClock,
  ) {
    super();
    this.everySeconds = config.MARK_OVERDUE_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    for (let round = 0; round < ROUNDS_PER_RUN_MAX; round += 1) {
      const now = this.clock.now();
      const marked = await this.database.transaction((tx) => this.mark(tx, now));
      if (marked < SPECIMENS_PER_ROUND) return;
    }
  }

  private async mark(tx: Tx, now: Date): Promise<number> {
    const due = await this.specimens.lockDue(tx, now, SPECIMENS_PER_ROUND);
    const late = due.flatMap((state) => {
      const overdueStage = stageOf(state);
      return overdueStage === null ? [] : [{ ...state, overdueStage, version: state.version + 1 }];
    });
    await this.specimens.markOverdue(tx, late);
    await publish(
      tx,
      late.map((state) => overdueFact(state, state.overdueStage, true, tx.recordedAt)),
    );
    return due.length;
  }
}
