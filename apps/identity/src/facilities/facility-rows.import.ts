import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { faultsOf, Refused, type Actor, type ImportCells, type ImportOutcome, type RowImport } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import { RegisterFacilityBody } from './facility-body.dto.js';
import { applied, contactOf, unsaid } from './facility-form.js';
import { FacilityRegister } from './facility-register.js';
import { bodyOfRow, FACILITY_IMPORT_COLUMNS } from './facility-row-cells.js';
import { FacilityStore } from './facility.store.js';

/**
 * Rows of a file of facilities. A row with a new code registers a facility; with a known one it changes what its
 * cells say and leaves what they leave empty. What a row says twice changes nothing.
 */
@Injectable()
export class FacilityRows implements RowImport {
  readonly kind = 'facilities';
  readonly columns = FACILITY_IMPORT_COLUMNS;

  constructor(
    private readonly facilities: FacilityStore,
    private readonly register: FacilityRegister,
  ) {}

  readonly prepare = (): Promise<void> => this.facilities.prepare();

  readonly apply = async (tx: Tx, cells: ImportCells, actor: Actor): Promise<ImportOutcome> => {
    const body = bodyOfRow(cells);
    const faults = faultsOf(RegisterFacilityBody, body);
    if (faults.length > 0) throw new Refused('invalid-request', { status: 400, errors: faults });
    const form = body as unknown as RegisterFacilityBody;
    const act = { actor, action: 'facility.imported' };
    const known = await this.facilities.load(tx, form.code);
    if (known === undefined) {
      const state = applied(form, unsaid(form.code, localDayOf(tx.recordedAt)));
      if (!(await this.register.enter(tx, state, contactOf(form), act))) throw new Refused('facility-code-taken');
      return 'created';
    }
    if (!this.register.covers(actor, known)) throw new Refused('facility-not-in-area', { path: 'code' });
    const after = await this.register.change(tx, known, applied(form, known), contactOf(form), act);
    return after.version === known.version ? 'unchanged' : 'changed';
  };
}
