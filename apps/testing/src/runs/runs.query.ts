import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { mayWriteFor, readableSpecimens } from '../readable-specimens.rules.js';
import type { RunsFilterQuery } from './run.dto.js';
import { RUN_COLUMNS, type Run } from './run.js';
import { RunStore } from './run.store.js';

export interface ListedRun extends Run {
  /** How many are filled, controls included. */
  readonly wells: number;
}

/** Which runs are there? Only those of the actor's own laboratory or area; all others are not there. */
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

  /** The latest first. */
  list(
    actor: Actor,
    { laboratory, status, method, day }: Omit<RunsFilterQuery, 'limit' | 'cursor'>,
    before: { readonly plannedAt: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<ListedRun[]> {
    const { facility, communes } = readableSpecimens(actor, this.referenceData.adminUnits);
    return this.database.query<ListedRun>(
      `SELECT ${RUN_COLUMNS}, (SELECT count(*)::int FROM testing.run_well w WHERE w.run_id = r.id) AS wells
       FROM testing.laboratory_run r
       WHERE (r.laboratory_code = $1 OR r.commune_code = ANY($2::text[]))
         AND ($3::text IS NULL OR r.laboratory_code = $3) AND ($4::text IS NULL OR r.status = $4)
         AND ($5::text IS NULL OR r.method = $5)
         AND ($6::date IS NULL OR (r.planned_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = $6::date)
         AND ($7::timestamptz IS NULL OR (r.planned_at, r.id) < ($7::timestamptz, $8::uuid))
       ORDER BY r.planned_at DESC, r.id DESC LIMIT $9`,
      [
        ...[facility, communes, laboratory ?? null, status ?? null, method ?? null, day ?? null],
        ...[before?.plannedAt ?? null, before?.id ?? null, rows],
      ],
    );
  }
}
