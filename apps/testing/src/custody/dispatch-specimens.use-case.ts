import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  answeredBefore,
  Refused,
  RequestDigests,
  type Actor,
  type Answered,
  type ArrivedRequest,
  type FieldFault,
} from '#libs/http';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import { ConsignmentStore, type Consignment } from './consignment.store.js';
import { CustodyFacilities } from './custody-facilities.js';
import { askedBarcodeOf, type ConsignmentAnswer, type ConsignmentBody } from './custody.dto.js';
import { instantOf } from './receive-specimen.use-case.js';

const ROUTE = 'POST /v1/consignments';

export interface DispatchSpecimens {
  readonly body: ConsignmentBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Sends specimens to a laboratory: all of them, or none with the place of each fault. */
@Injectable()
export class DispatchSpecimensUseCase {
  constructor(
    private readonly database: Database,
    private readonly consignments: ConsignmentStore,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly advancing: AdvanceSpecimensUseCase,
    private readonly facilities: CustodyFacilities,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  execute({ body, idempotencyKey, actor }: DispatchSpecimens): Promise<Answered<ConsignmentAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      const consignment = await this.consignmentOf(tx, body, actor, request);
      if (!(await this.consignments.insert(tx, consignment))) {
        const overtaken = await this.answerAgain(tx, request);
        if (overtaken) return overtaken;
      }
      await this.dispatch(tx, consignment, body, actor);
      return { body: answerOf(consignment), replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<ConsignmentAnswer> | undefined> {
    return answeredBefore(request, await this.consignments.findByKeys(tx, request.keys), answerOf);
  }

  private async consignmentOf(
    tx: Tx,
    body: ConsignmentBody,
    actor: Actor,
    request: ArrivedRequest,
  ): Promise<Consignment> {
    const dispatchedAt = instantOf(body.dispatchedAt);
    const sender = await this.facilities.ofActor(tx, actor, body.facilityCode, dispatchedAt, 'facilityCode');
    const laboratory = await this.facilities.laboratory(tx, body.laboratoryCode, dispatchedAt);
    if (sender.code === laboratory.code) throw new Refused('dispatch-to-itself', { path: 'laboratoryCode' });
    return {
      ...{ id: uuidv7(), facilityCode: sender.code, laboratoryCode: laboratory.code, dispatchedAt },
      ...{ specimens: body.barcodes.length, dispatchedBy: actor.id, made: request.digest },
    };
  }

  private async dispatch(tx: Tx, consignment: Consignment, body: ConsignmentBody, actor: Actor): Promise<void> {
    const { id, facilityCode, laboratoryCode, dispatchedAt } = consignment;
    const found = await this.byBarcode.findAll(actor, body.barcodes.map(askedBarcodeOf), tx);
    const faults = found.flatMap((one, index) => faultsOf(one, facilityCode, index));
    if (faults.length > 0) throw refusedWith(faults);
    const states = found as SpecimenState[];
    const steps = states.map(({ id: specimenId }) => ({
      ...{ specimenId, step: 'dispatched' as const, happenedAt: dispatchedAt, actor, facilityCode, laboratoryCode },
      detail: { consignmentId: id },
    }));
    try {
      await this.advancing.execute(tx, steps);
    } catch (error) {
      if (error instanceof Refused)
        throw refusedWith(error.errors.map(({ code, path }) => ({ code, path: `barcodes${path}` })));
      throw error;
    }
    const detail = { laboratoryCode, consignmentId: id };
    await this.audit.recordAll(
      tx,
      states.map((state) => ({
        ...{ actor, action: 'specimen.dispatched', objectKind: 'specimen', objectId: state.id, detail },
      })),
    );
  }
}

/** Who sends has collected it. */
function faultsOf(one: SpecimenState | Refused, facilityCode: string, index: number): FieldFault[] {
  const path = `barcodes[${index}]`;
  if (one instanceof Refused) return [{ path, code: one.code }];
  return one.facilityCode === facilityCode ? [] : [{ path, code: 'specimen-not-found' }];
}

function refusedWith(errors: readonly FieldFault[]): Refused {
  return new Refused(errors[0]?.code ?? 'step-out-of-order', { errors });
}

function answerOf({ id, facilityCode, laboratoryCode, dispatchedAt, specimens }: Consignment): ConsignmentAnswer {
  return { id, facilityCode, laboratoryCode, dispatchedAt: dispatchedAt.toISOString(), specimens };
}
