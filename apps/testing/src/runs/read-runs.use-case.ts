import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { runAnswerOf, wellViewOf } from './run-answers.js';
import type { RunsFilterQuery, RunsPage, ShownRun } from './run.dto.js';
import { RunStore } from './run.store.js';
import { RunsQuery, type ListedRun } from './runs.query.js';

/** One line of the file that the analyser reads. */
export interface WorklistLine {
  readonly well: string;
  readonly sample: string;
  readonly assigner: string;
  readonly type: string;
  readonly method: string;
  readonly run: string;
}

export const WORKLIST_COLUMNS = ['well', 'sample', 'assigner', 'type', 'method', 'run'] as const;

/** Runs and their worklists. None names a person or a result. */
@Injectable()
export class ReadRunsUseCase {
  constructor(
    private readonly database: Database,
    private readonly seen: RunsQuery,
    private readonly runs: RunStore,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ limit, cursor, ...filter }: RunsFilterQuery, actor: Actor): Promise<RunsPage> {
    const purpose = JSON.stringify(['laboratory-runs', actor.id, filter]);
    const [plannedAt, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const before = id === undefined ? undefined : { plannedAt: String(plannedAt), id: String(id) };
    const found = await this.seen.list(actor, filter, before, limit + 1);
    const cursorOf = (last: ListedRun): string => this.cursors.encode(purpose, [last.plannedAt.toISOString(), last.id]);
    const { items, nextCursor } = pageOf(found, limit, cursorOf);
    return { items: items.map((run) => runAnswerOf(run, run.wells)), nextCursor };
  }

  /** @throws Refused 404 */
  async show(code: string, laboratory: string | undefined, actor: Actor): Promise<ShownRun> {
    const run = await this.seen.find(actor, code, laboratory);
    const wells = await this.runs.wells(this.database, run.id);
    return { ...runAnswerOf(run, wells.length), contents: wells.map(wellViewOf) };
  }

  /** In the order of the plate. @throws Refused 404 */
  async worklist(code: string, laboratory: string | undefined, actor: Actor): Promise<WorklistLine[]> {
    const run = await this.seen.find(actor, code, laboratory);
    const wells = await this.runs.wells(this.database, run.id);
    return wells.map(({ well, assigner, barcode, poolCode, control }) => ({
      ...{ well, sample: barcode ?? poolCode ?? '', assigner: assigner ?? '' },
      type: control === null ? (poolCode === null ? 'specimen' : 'pool') : `${control}-control`,
      ...{ method: run.method, run: run.code },
    }));
  }
}
