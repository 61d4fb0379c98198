import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { actorCovers, Refused, type Actor, type ImportCells, type ImportOutcome, type RowImport } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { dateOrderOf, type DateOrder } from '#libs/vocabulary';
import { RecountCoursesUseCase } from '../doses/recount-courses.use-case.js';
import { TellDoseStatusesUseCase } from '../doses/tell-dose-statuses.use-case.js';
import { CleanPerson } from '../people/clean-person.js';
import { CountedPeople } from '../people/counted-people.js';
import type { PersonState } from '../people/person-state.js';
import { CHECK_COLUMNS, CHECK_DATES, readCheckRow, type CheckResult } from './read-check-row.js';
import { IdentityCheckStore, type CheckState } from './identity-check.store.js';

const DATE_ORDER_CELL = '#dateOrder';
/** Where the fields of a person stand in a row. */
const COLUMNS: Readonly<Record<string, string>> = {
  'person.birth': 'ngay_sinh_dung',
  identityDocument: 'so_giay_to_dung',
};

/** Work lists as they come back from the police and the health station: people are cleaned, and their doses verified. */
@Injectable()
export class CheckResultRows implements RowImport {
  readonly kind = 'identity-checks';
  readonly columns = CHECK_COLUMNS;

  constructor(
    private readonly database: Database,
    private readonly checks: IdentityCheckStore,
    private readonly people: CountedPeople,
    private readonly cleaning: CleanPerson,
    private readonly courses: RecountCoursesUseCase,
    private readonly statuses: TellDoseStatusesUseCase,
    private readonly referenceData: ReferenceData,
  ) {}

  readonly evidence = (rows: readonly ImportCells[], now: Date): ImportCells => ({
    [DATE_ORDER_CELL]: dateOrderOf(
      rows.flatMap((cells) => CHECK_DATES.flatMap((column) => cells[column] ?? [])),
      now,
    ),
  });

  readonly prepare = (): Promise<void> => this.cleaning.prepare(this.database.clock.now());

  readonly apply = async (tx: Tx, cells: ImportCells, actor: Actor): Promise<ImportOutcome> => {
    const result = readCheckRow(cells, (cells[DATE_ORDER_CELL] ?? 'unknown') as DateOrder, tx.recordedAt);
    const check = await this.checks.lock(tx, result.id);
    if (!check || !actorCovers(actor, check.communeCode, this.referenceData.adminUnits))
      throw new Refused('check-not-found', { status: 404, path: 'row_id' });
    const root = (await this.people.lockRoots(tx, [check.personId])).get(check.personId);
    if (!root) throw new Error('Everybody on a list is on record');
    const fields = await this.clean(tx, root, result, actor);
    if (check.outcome !== null) return settledAlike(check, result, fields);
    await this.checks.settle(tx, check.id, result.outcome, actor.id);
    await this.checks.setIdentity(
      tx,
      root.id,
      check.doseIds,
      result.outcome === 'not-found' ? 'not-found' : 'verified',
    );
    await this.statuses.execute(tx, check.doseIds);
    return 'changed';
  };

  /** Answers the names of the fields that changed. */
  private async clean(
    tx: Tx,
    root: PersonState,
    { id, correction }: CheckResult,
    actor: Actor,
  ): Promise<readonly string[]> {
    try {
      const reason = { because: 'identity-check' as const, becauseId: id, actor };
      const fields = await this.cleaning.execute(tx, root, correction, reason);
      if (fields.length > 0) await this.courses.again(tx, await this.people.lockEach(tx, [root.id]));
      return fields;
    } catch (error) {
      const path = error instanceof Refused ? error.errors[0]?.path : undefined;
      if (!(error instanceof Refused) || path === undefined) throw error;
      throw new Refused(error.code, { status: error.status, path: COLUMNS[path] ?? path });
    }
  }
}

/** @throws Refused, which undoes what the row would have changed, where it said something else before */
function settledAlike(check: CheckState, result: CheckResult, fields: readonly string[]): ImportOutcome {
  if (check.outcome !== result.outcome || fields.length > 0)
    throw new Refused('check-settled-before', { status: 409, path: 'row_id' });
  return 'unchanged';
}
