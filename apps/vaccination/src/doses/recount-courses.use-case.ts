import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { RecountAdverseEvents } from '../adverse-event-counts/recount-adverse-events.js';
import { ReopenDaysUseCase } from '../completeness/reopen-days.use-case.js';
import { PersonSeal } from '../people/person-seal.js';
import { CountedPeople } from '../people/counted-people.js';
import type { PersonState } from '../people/person-state.js';
import { personHasProgressed } from '../published-events.js';
import { deriveCourse } from './dose-course.rules.js';
import { DoseLots } from './dose-lots.js';
import { DosePairStore } from './dose-pair.store.js';
import { DoseStore } from './dose.store.js';
import { TellDoseStatusesUseCase } from './tell-dose-statuses.use-case.js';
import {
  afterThoseThere,
  changedDaysOf,
  changesOf,
  countsOf,
  placesOf,
  progressChangeOf,
  whoIs,
  type FreshDose,
  type Recounted,
  type RecountedDose,
} from './recounted.js';

/**
 * Works out anew what follows from all entries of some people, writes what has changed, and publishes the difference.
 * Whatever happens to entries, merges and decisions goes through here, so that the sum of what was published is always
 * the count of what stands.
 */
@Injectable()
export class RecountCoursesUseCase {
  constructor(
    private readonly doses: DoseStore,
    private readonly pairs: DosePairStore,
    private readonly people: CountedPeople,
    private readonly seal: PersonSeal,
    private readonly days: ReopenDaysUseCase,
    private readonly statuses: TellDoseStatusesUseCase,
    private readonly referenceData: ReferenceData,
    private readonly lots: DoseLots,
    private readonly adverseEvents: RecountAdverseEvents,
  ) {}

  /**
   * @param roots locked; their data keys prepared
   * @param fresh entries to come, by the root that they belong to: their places are answered, the caller writes them
   *   before it calls `settle`
   */
  async execute(
    tx: Tx,
    roots: readonly PersonState[],
    fresh: ReadonlyMap<string, readonly FreshDose[]> = new Map(),
  ): Promise<{ readonly places: ReadonlyMap<string, RecountedDose>; readonly settle: () => Promise<void> }> {
    const rowsOf = await this.doses.ofPeople(
      tx,
      roots.map(({ id }) => id),
    );
    const births = await this.seal.openPeople(roots);
    const all = [...rowsOf.values()].flat();
    const ids = [...all, ...[...fresh.values()].flat()].map(({ id }) => id);
    const decisions = await this.pairs.decisionsOf(
      tx,
      all.map(({ id }) => id),
    );
    const findings = await this.lots.findingsOf(tx, [...all, ...[...fresh.values()].flat()]);
    const recounted = roots.map((root): Recounted => {
      const rows = rowsOf.get(root.id) ?? [];
      const added = afterThoseThere(fresh.get(root.id) ?? [], rows);
      const entries = [...rows, ...added.map((one) => ({ ...one, state: 'standing' as const }))];
      const known = new Set(entries.map(({ id }) => id));
      const ofPerson = decisions.filter(({ a, b }) => known.has(a) && known.has(b));
      const { courseRules } = this.referenceData.vaccination;
      const derived = deriveCourse(entries, whoIs(births.get(root.id)), ofPerson, courseRules, findings);
      return { root, rows, fresh: added, derived };
    });
    return { places: placesOf(recounted), settle: () => this.settle(tx, recounted, ids) };
  }

  /** As `execute`, where nothing is added. */
  async again(tx: Tx, roots: readonly PersonState[]): Promise<void> {
    const { settle } = await this.execute(tx, roots);
    await settle();
  }

  private async settle(tx: Tx, recounted: readonly Recounted[], ids: readonly string[]): Promise<void> {
    const changed = recounted.flatMap(changesOf);
    await this.doses.move(tx, changed);
    await this.pairs.setNear(
      tx,
      ids,
      recounted.flatMap(({ derived }) => derived.course.doubts),
    );
    const progressed = recounted.flatMap(progressChangeOf);
    await this.people.setProgress(tx, progressed);
    await publish(tx, [
      ...recounted.flatMap(countsOf),
      ...progressed.map(({ id, version, before, progress }) =>
        personHasProgressed({ aggregateId: id, version }, before, progress),
      ),
    ]);
    await this.days.execute(tx, recounted.flatMap(changedDaysOf));
    await this.statuses.execute(
      tx,
      recounted.flatMap(({ rows }) => rows.map(({ id }) => id)),
    );
    await this.adverseEvents.execute(
      tx,
      changed.map(({ id }) => id),
    );
  }
}
