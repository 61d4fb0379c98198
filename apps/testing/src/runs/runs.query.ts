import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { mayWriteFor } from '../readable-specimens.rules.js';
import type { Run } from './run.js';
import { RunStore } from './run.store.js';

/** Which run has this code? Only those of the actor's own laboratory or area; all others are not there. */
@Injectable()
export class RunsQuery {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404, or 409 where several laboratories have one and none is named */
  async find(actor: Actor, code: string, named: string | undefined, on: Database | Tx = this.database): Promise<Run> {
    const seen = (await this.runs.findAll(on, code)).filter(
      ({ laboratoryCode, communeCode }) =>
        (named ?? laboratoryCode) === laboratoryCode &&
        mayWriteFor(actor, { code: laboratoryCode, communeCode }, this.referenceData.adminUnits),
    );
    const own = seen.find(({ laboratoryCode }) => laboratoryCode === actor.facility);
    if (own) return own;
    if (seen.length > 1) {
      const laboratories = seen.map(({ laboratoryCode }) => laboratoryCode).join(', ');
      throw new Refused('run-ambiguous', { status: 409, detail: `laboratory: ${laboratories}`, path: 'laboratory' });
    }
    if (!seen[0]) throw new Refused('run-not-found', { status: 404 });
    return seen[0];
  }
}
