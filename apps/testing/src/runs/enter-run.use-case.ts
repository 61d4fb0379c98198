import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  currentTraceparent,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { instantOf } from '../custody/receive-specimen.use-case.js';
import { UseLotsUseCase } from '../lots/use-lots.use-case.js';
import { EnterWells } from './enter-wells.js';
import { enteredAnswerOf } from './run-answers.js';
import type { EnteredRunAnswer, EnterRunBody } from './run.dto.js';
import { decideRun } from './run.rules.js';
import type { LabelledWell, Run } from './run.js';
import { RunStore } from './run.store.js';
import { RunsQuery } from './runs.query.js';

const MINUTE_MS = 60_000;

export interface EnterRun {
  readonly code: string;
  readonly laboratory: string | undefined;
  readonly body: EnterRunBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** What the analyser has shown. A failed control invalidates the run: no result leaves it, everything is tested again. */
@Injectable()
export class EnterRunUseCase {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly seen: RunsQuery,
    private readonly entering: EnterWells,
    private readonly lots: UseLotsUseCase,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  execute({ code, laboratory, body, idempotencyKey, actor }: EnterRun): Promise<Answered<EnteredRunAnswer>> {
    const route = `POST /v1/laboratory-runs/${code}/results?laboratory=${laboratory ?? '*'}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const run = await this.runs.lock(tx, (await this.seen.find(actor, code, laboratory, tx)).id);
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      if (!run) throw new Refused('run-not-found', { status: 404 });
      const testedAt = this.testedAt(tx, run, body);
      const planned = await this.runs.wells(tx, run.id);
      const status = statusOf(planned, body);
      await this.useLot(tx, run, planned.length, testedAt, actor);
      const entered = { ...run, status, testedAt, enteredAt: tx.recordedAt, enteredBy: actor.id };
      const told = await this.wellsAfter(tx, entered, planned, body, actor);
      await this.runs.enter(tx, entered, told, request.digest);
      const detail = { status, wells: told.length };
      await this.audit.record(tx, { actor, action: 'run.entered', objectKind: 'run', objectId: run.id, detail });
      return { body: enteredAnswerOf(entered, told), replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<EnteredRunAnswer> | undefined> {
    const found = await this.runs.findEntered(tx, request.keys);
    if (!found) return undefined;
    requireBodyOf(request, found.made);
    return { body: enteredAnswerOf(found.run, await this.runs.wells(tx, found.run.id)), replayed: true };
  }

  private testedAt(tx: Tx, { status }: Run, body: EnterRunBody): Date {
    if (status !== 'planned') throw new Refused('run-entered-before', { status: 409 });
    const { aheadMinutes } = this.referenceData.testingRules.inForce(tx.recordedAt);
    const testedAt = instantOf(body.testedAt);
    if (testedAt.getTime() > tx.recordedAt.getTime() + aheadMinutes * MINUTE_MS)
      throw new Refused('run-in-the-future', { path: 'testedAt' });
    return testedAt;
  }

  /** What a failed run has used up is gone as well. */
  private async useLot(tx: Tx, run: Run, tests: number, testedAt: Date, actor: Actor): Promise<void> {
    const { lotCode, laboratoryCode, method } = run;
    if (lotCode === null) return;
    const [refusal] = await this.lots.execute(tx, [{ laboratoryCode, lotCode, method, testedAt, tests }], actor);
    if (refusal) throw new Refused(refusal, { path: 'lotCode' });
  }

  private async wellsAfter(
    tx: Tx,
    run: Run & { readonly testedAt: Date },
    planned: readonly LabelledWell[],
    { controls, wells }: EnterRunBody,
    actor: Actor,
  ): Promise<LabelledWell[]> {
    const values = new Map(controls.map(({ well, value }) => [well, value]));
    const controlled = planned.map((well) => ({ ...well, controlValue: values.get(well.well) ?? null }));
    if (run.status !== 'accepted') return controlled;
    return this.entering.execute(tx, run, controlled, wells, { actor, traceparent: currentTraceparent() });
  }
}

/** @throws Refused 422 with the place of each well that is told wrongly */
function statusOf(planned: readonly LabelledWell[], { controls, wells }: EnterRunBody): 'accepted' | 'invalid' {
  const decided = decideRun(planned, controls, wells);
  if (decided.kind !== 'faulty') return decided.kind;
  throw new Refused(decided.faults[0]?.code ?? 'well-unknown', { errors: decided.faults });
}
