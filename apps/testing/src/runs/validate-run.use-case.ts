import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, RequestDigests, requireBodyOf, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { validatedAnswerOf } from './run-answers.js';
import type { ValidatedRunAnswer, ValidateRunBody } from './run.dto.js';
import type { LabelledWell, Run } from './run.js';
import { RunStore } from './run.store.js';
import { RunValidationStore, type RunValidation, type WellOutcome } from './run-validation.store.js';
import { RunsQuery } from './runs.query.js';
import { ValidateWells } from './validate-wells.js';

export interface ValidateRun {
  readonly code: string;
  readonly laboratory: string | undefined;
  readonly body: ValidateRunBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

interface Begun {
  readonly run: Run;
  readonly wells: readonly LabelledWell[];
  readonly validation: RunValidation;
  readonly isRepeated: boolean;
}

/**
 * The second person's yes to a whole run: what may be released is released, the rest is named with its reason. Specimens
 * are decided together; then each pool by itself. What a process that died has left is done when the request is repeated.
 */
@Injectable()
export class ValidateRunUseCase {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly seen: RunsQuery,
    private readonly validations: RunValidationStore,
    private readonly deciding: ValidateWells,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404, or 409 where the run has no results to validate */
  async execute({ code, laboratory, body, idempotencyKey, actor }: ValidateRun): Promise<Answered<ValidatedRunAnswer>> {
    const route = `POST /v1/laboratory-runs/${code}/validations?laboratory=${laboratory ?? '*'}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const begun = await this.database.transaction((tx) => this.begin(tx, { code, laboratory, actor }, request));
    const { run, wells, isRepeated } = begun;
    const validation =
      begun.validation.finishedAt === null ? await this.finish(begun, idempotencyKey, actor) : begun.validation;
    return { body: validatedAnswerOf(run, wells, validation.outcomes), replayed: isRepeated };
  }

  private async begin(
    tx: Tx,
    { code, laboratory, actor }: Pick<ValidateRun, 'code' | 'laboratory' | 'actor'>,
    request: ArrivedRequest,
  ): Promise<Begun> {
    const run = await this.runs.lock(tx, (await this.seen.find(actor, code, laboratory, tx)).id);
    if (!run) throw new Refused('run-not-found', { status: 404 });
    const wells = (await this.runs.wells(tx, run.id)).filter(({ control }) => control === null);
    const earlier = await this.validations.findByKey(tx, request.keys);
    if (earlier) requireBodyOf(request, earlier.made);
    if (earlier) return { run, wells, validation: earlier, isRepeated: true };
    if (run.status !== 'accepted') throw new Refused('run-without-results', { status: 409 });
    const outcomes = await this.deciding.specimens(tx, wells, actor);
    const finishedAt = wells.some(isDecidablePool) ? null : tx.recordedAt;
    const validation = {
      ...{ id: uuidv7(), runId: run.id, validatedAt: tx.recordedAt, validatedBy: actor.id, outcomes, finishedAt },
    };
    await this.validations.insert(tx, validation, request.digest);
    const detail = { validation: validation.id, wells: wells.length };
    await this.audit.record(tx, { actor, action: 'run.validated', objectKind: 'run', objectId: run.id, detail });
    return { run, wells, validation, isRepeated: false };
  }

  private async finish({ wells, validation }: Begun, idempotencyKey: string, actor: Actor): Promise<RunValidation> {
    const ofPools: WellOutcome[] = [];
    for (const well of wells.filter(isDecidablePool))
      ofPools.push(await this.deciding.pool(well, actor, idempotencyKey));
    return this.database.transaction((tx) => this.validations.finish(tx, validation.id, ofPools));
  }
}

function isDecidablePool({ poolId, resultVersion }: LabelledWell): boolean {
  return poolId !== null && resultVersion !== null;
}
