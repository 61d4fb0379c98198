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
import { parseInstant, type ReceiptCondition } from '#libs/vocabulary';
import { AdvanceSpecimensUseCase, type KeyedStep, type SpecimenStep } from '../specimens/advance-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery, type AskedBarcode } from '../specimens/specimens-by-barcode.query.js';
import { CustodyFacilities, isLaboratory } from './custody-facilities.js';
import type { CustodyStepAnswer, LossBody, ReceiptBody } from './custody.dto.js';

export interface ActOnSpecimen<Body> {
  readonly asked: AskedBarcode;
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** One specimen changes hands, or is given up. */
@Injectable()
export class ReceiveSpecimenUseCase {
  constructor(
    private readonly database: Database,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly advancing: AdvanceSpecimensUseCase,
    private readonly facilities: CustodyFacilities,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** Into the custody of a laboratory, dispatched or not; or refused for its condition. */
  receive({ asked, body, idempotencyKey, actor }: ActOnSpecimen<ReceiptBody>): Promise<Answered<CustodyStepAnswer>> {
    const request = this.requestOf('receipts', asked, idempotencyKey, actor, body);
    const happenedAt = instantOf(body.receivedAt);
    return this.act(request, actor, async (tx) => {
      const { condition, laboratoryCode } = body;
      const laboratory = await this.facilities.ofActor(tx, actor, laboratoryCode, happenedAt, 'laboratoryCode');
      if (!isLaboratory(laboratory)) throw new Refused('laboratory-not-found', { status: 404, path: 'laboratoryCode' });
      const state = await this.byBarcode.findReceivable(laboratory.code, asked, tx);
      return {
        ...{ specimenId: state.id, step: condition === 'good' ? 'received' : 'refused', happenedAt, actor },
        ...{ facilityCode: laboratory.code, laboratoryCode: laboratory.code, detail: { condition } },
        ...(condition !== 'good' && { refusal: condition }),
      };
    });
  }

  /** Nobody looks for it any more. */
  giveUp({ asked, body, idempotencyKey, actor }: ActOnSpecimen<LossBody>): Promise<Answered<CustodyStepAnswer>> {
    const request = this.requestOf('losses', asked, idempotencyKey, actor, body);
    return this.act(request, actor, async (tx) => {
      const state = await this.byBarcode.find(actor, asked, tx);
      const { reason: refusal } = body;
      return {
        ...{ specimenId: state.id, step: 'lost', happenedAt: instantOf(body.lostAt), actor },
        ...{ facilityCode: actor.facility ?? null, refusal, detail: { reason: refusal } },
      };
    });
  }

  private requestOf(
    act: 'receipts' | 'losses',
    { barcode, assigner }: AskedBarcode,
    key: string,
    actor: Actor,
    body: object,
  ): ArrivedRequest {
    const route = `POST /v1/specimens/${barcode}/${act}?assigner=${assigner ?? '*'}`;
    return this.digests.of({ actor, route, key, body });
  }

  private act(
    request: ArrivedRequest,
    actor: Actor,
    stepOf: (tx: Tx) => Promise<SpecimenStep>,
  ): Promise<Answered<CustodyStepAnswer>> {
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      const step = { ...(await stepOf(tx)), request: request.digest, traceparent: currentTraceparent() };
      await this.advancing.lock(tx, [step.specimenId]);
      const overtaken = await this.answerAgain(tx, request);
      if (overtaken) return overtaken;
      const state = (await this.take(tx, step)).get(step.specimenId);
      if (!state) throw new Error('A step answers its specimen');
      const { facilityCode, detail } = step;
      await this.audit.record(tx, {
        ...{ actor, action: `specimen.${step.step}`, objectKind: 'specimen', objectId: state.id },
        detail: { facilityCode, ...detail },
      });
      return { body: answerOf(state, { ...step, detail: detail ?? {} }), replayed: false };
    });
  }

  /** The one step is the request itself: its refusal names no place in a list. */
  private async take(tx: Tx, step: SpecimenStep): Promise<ReadonlyMap<string, SpecimenState>> {
    try {
      return await this.advancing.execute(tx, [step]);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, status } = error;
      throw new Refused(code, { status, path: step.step === 'lost' ? 'lostAt' : 'receivedAt' });
    }
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<CustodyStepAnswer> | undefined> {
    const step = await this.advancing.takenBefore(tx, request.keys);
    if (!step) return undefined;
    requireBodyOf(request, step);
    const state = (await this.advancing.lock(tx, [step.specimenId])).get(step.specimenId);
    return state && { body: answerOf(state, step), replayed: true };
  }
}

function answerOf(
  { id, barcode, assigner }: SpecimenState,
  { step, happenedAt, facilityCode, detail }: Pick<KeyedStep, 'step' | 'happenedAt' | 'facilityCode' | 'detail'>,
): CustodyStepAnswer {
  const condition = detail.condition as ReceiptCondition | undefined;
  return {
    ...{ id, barcode, ...(assigner !== '' && { assigner }), status: step, at: happenedAt.toISOString(), facilityCode },
    ...(condition !== undefined && { condition }),
    askedAnew: step === 'refused' || step === 'lost',
  };
}

/** @throws TypeError for a text that the request's shape has refused before */
export function instantOf(typed: string): Date {
  const parsed = parseInstant(typed);
  if (!parsed.ok) throw new TypeError('A refused instant was read');
  return parsed.value;
}
