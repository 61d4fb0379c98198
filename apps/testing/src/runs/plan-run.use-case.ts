import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import { CustodyFacilities, isLaboratory } from '../custody/custody-facilities.js';
import { LotsQuery } from '../lots/lots.query.js';
import { refusalOfLot } from '../lots/reagent-lot.rules.js';
import { FillWells } from './fill-wells.js';
import { runAnswerOf } from './run-answers.js';
import type { PlanRunBody, RunAnswer } from './run.dto.js';
import { faultsOfPlan } from './run.rules.js';
import type { Run } from './run.js';
import { RunStore } from './run.store.js';

const ROUTE = 'POST /v1/laboratory-runs';

export interface PlanRun {
  readonly body: PlanRunBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Which tube goes into which well of a plate. */
@Injectable()
export class PlanRunUseCase {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly filling: FillWells,
    private readonly lots: LotsQuery,
    private readonly facilities: CustodyFacilities,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  execute({ body, idempotencyKey, actor }: PlanRun): Promise<Answered<RunAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request, body);
      if (earlier) return earlier;
      const run = await this.runOf(tx, body, actor);
      if (!(await this.runs.insert(tx, run, request.digest))) {
        const overtaken = await this.answerAgain(tx, request, body);
        if (overtaken) return overtaken;
        throw new Refused('run-code-taken', { status: 409, path: 'code' });
      }
      const wells = await this.filling.execute(tx, run, body.wells, actor);
      await this.runs.insertWells(tx, run.id, wells);
      const detail = { laboratoryCode: run.laboratoryCode, wells: wells.length };
      await this.audit.record(tx, { actor, action: 'run.planned', objectKind: 'run', objectId: run.id, detail });
      return { body: runAnswerOf(run, wells.length), replayed: false };
    });
  }

  /** As it was planned, whatever has become of it since. */
  private async answerAgain(
    tx: Tx,
    request: ArrivedRequest,
    { wells }: PlanRunBody,
  ): Promise<Answered<RunAnswer> | undefined> {
    return answeredBefore(request, await this.runs.findPlanned(tx, request.keys), ({ run }) =>
      runAnswerOf({ ...run, status: 'planned' }, wells.length),
    );
  }

  private async runOf(tx: Tx, body: PlanRunBody, actor: Actor): Promise<Run> {
    const { code, method, device, lotCode, plate = 96, wells } = body;
    const [fault, ...others] = faultsOfPlan(wells, plate);
    if (fault) throw new Refused(fault.code, { errors: [fault, ...others] });
    const path = 'laboratoryCode';
    const laboratory = await this.facilities.ofActor(tx, actor, body.laboratoryCode, tx.recordedAt, path);
    if (!isLaboratory(laboratory)) throw new Refused('laboratory-not-found', { status: 404, path });
    if (lotCode !== undefined) {
      const lot = await this.lots.find(laboratory.code, lotCode, tx);
      const refusal = refusalOfLot(lot, { method, day: localDayOf(tx.recordedAt), tests: wells.length });
      if (refusal) throw new Refused(refusal, { path: 'lotCode' });
    }
    return {
      ...{ id: uuidv7(), laboratoryCode: laboratory.code, communeCode: laboratory.communeCode, code, method },
      ...{ device: device.normalize('NFC').trim(), lotCode: lotCode ?? null, plate, status: 'planned' },
      ...{ plannedAt: tx.recordedAt, plannedBy: actor.id, testedAt: null, enteredAt: null, enteredBy: null },
    };
  }
}
