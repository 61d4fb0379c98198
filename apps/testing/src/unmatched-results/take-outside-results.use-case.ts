import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, RequestDigests, type Actor, type FieldFault } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { v7 as uuidv7 } from 'uuid';
import { FacilitiesQuery } from '../facilities/facilities.query.js';
import { DecideResults } from '../results/decide-results.js';
import { RequestAmendmentUseCase } from '../results/request-amendment.use-case.js';
import { ResultsOfSpecimenQuery } from '../results/results-of-specimen.query.js';
import { WriteResultsUseCase } from '../results/write-results.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery, type AskedBarcode } from '../specimens/specimens-by-barcode.query.js';
import type { OutsideResult } from './outside-result.js';
import { placeOutsideResult, type Placed } from './outside-result.rules.js';
import { UnmatchedResultStore, type WaitingReason } from './unmatched-result.store.js';

export interface OutsideMessage {
  readonly actor: Actor;
  readonly source: 'hl7' | 'fhir';
  readonly results: readonly OutsideResult[];
}

/** What became of one result. */
export type OutsideOutcome =
  | { readonly kind: 'stored' | 'amendment' | 'known'; readonly specimenId: string; readonly version: number }
  | { readonly kind: 'rejected'; readonly specimenId: string }
  | { readonly kind: 'waits'; readonly id: string; readonly reason: WaitingReason };

/** Results of one message; a laboratory's plate has 96. */
export const OUTSIDE_RESULTS_MAX = 500;
/** Barcodes that one query asks for; a result has up to eight names. */
const ASKED_AT_ONCE = 1_000;
const AMENDMENT_REASON = { hl7: 'HL7', fhir: 'FHIR' } as const;

/**
 * Takes in the results of other systems: first results, corrections that await our second person, and what must wait.
 * All or none: one that is refused refuses the message.
 */
@Injectable()
export class TakeOutsideResultsUseCase {
  constructor(
    private readonly database: Database,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly facilities: FacilitiesQuery,
    private readonly known: ResultsOfSpecimenQuery,
    private readonly writing: WriteResultsUseCase,
    private readonly amending: RequestAmendmentUseCase,
    private readonly deciding: DecideResults,
    private readonly waiting: UnmatchedResultStore,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** Data keys; before the transaction of `execute`. */
  async prepare({ actor, results }: OutsideMessage): Promise<void> {
    if (actor.facility === undefined) throw new Refused('sender-without-facility', { status: 403 });
    if (results.length > OUTSIDE_RESULTS_MAX) throw new Refused('too-many', { status: 422 });
    await this.waiting.prepare(this.database.clock.now());
    const found = await this.find(actor, results, this.database);
    const corrected = found.flatMap((one, index) => {
      const isCorrection = ['correction', 'withdrawal'].includes(results[index]?.standing ?? '');
      return isCorrection && one !== undefined && one.orderId !== null ? [one.strata.day] : [];
    });
    if (corrected.length > 0) await this.amending.prepare([...new Set(corrected)]);
  }

  /** @throws Refused with the places of all results that are refused; then none was taken */
  async execute(tx: Tx, message: OutsideMessage): Promise<readonly OutsideOutcome[]> {
    const outcomes: OutsideOutcome[] = [];
    const faults: FieldFault[] = [];
    let status = 422;
    const found = await this.find(message.actor, message.results, tx);
    for (const [index, result] of message.results.entries()) {
      try {
        outcomes.push(await this.takeOne(tx, message, result, found[index]));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        status = error.status === 409 ? 409 : status;
        faults.push({ path: result.path, code: error.code });
      }
    }
    const [first] = faults;
    if (first) throw new Refused(first.code, { status, errors: faults });
    return outcomes;
  }

  /** A result that waited, with the specimen that a person has found for it. @throws Refused */
  take(tx: Tx, message: OutsideMessage, result: OutsideResult, specimen: SpecimenState): Promise<OutsideOutcome> {
    return this.takeOne(tx, message, result, specimen);
  }

  /** By the first name that leads to a specimen which the sender may see. */
  private async find(
    actor: Actor,
    results: readonly OutsideResult[],
    on: Database | Tx,
  ): Promise<(SpecimenState | undefined)[]> {
    const asks = results.map(({ barcodes }) => barcodes.flatMap(asksOf));
    const flat = asks.flat();
    const answers: (SpecimenState | Refused)[] = [];
    for (let from = 0; from < flat.length; from += ASKED_AT_ONCE)
      answers.push(...(await this.byBarcode.findAll(actor, flat.slice(from, from + ASKED_AT_ONCE), on)));
    let at = 0;
    return asks.map((own) => {
      const mine = answers.slice(at, (at += own.length));
      return mine.find((one) => !(one instanceof Refused)) as SpecimenState | undefined;
    });
  }

  private async takeOne(
    tx: Tx,
    message: OutsideMessage,
    result: OutsideResult,
    specimen: SpecimenState | undefined,
  ): Promise<OutsideOutcome> {
    if (!specimen) return this.wait(tx, message, result, 'barcode-unknown', null);
    const versions = await this.known.of(specimen.id, tx);
    const rules = this.referenceData.testingRules.inForce(result.testedAt);
    const placed = placeOutsideResult(result, versions, rules.methodsNeedingSecondPerson.includes(result.method));
    switch (placed.kind) {
      case 'known':
        return { kind: 'known', specimenId: specimen.id, version: placed.version };
      case 'wait':
        return this.wait(tx, message, result, placed.reason, specimen.id);
      case 'refuse':
        throw new Refused(placed.code);
      case 'amend':
        return this.amend(tx, message, result, specimen, placed);
      case 'reject':
        await this.reject(tx, message, result, specimen, placed.rejects);
        return { kind: 'rejected', specimenId: specimen.id };
      case 'write':
        if (placed.rejects !== undefined) await this.reject(tx, message, result, specimen, placed.rejects);
        return this.write(tx, message, result, specimen, placed.validated);
    }
  }

  private async write(
    tx: Tx,
    { actor, source }: OutsideMessage,
    result: OutsideResult,
    { id: specimenId }: SpecimenState,
    validated: boolean,
  ): Promise<OutsideOutcome> {
    const [written] = await this.writing.execute(tx, [
      {
        ...{ specimenId, method: result.method, value: result.value, ct: result.ct, device: result.device },
        ...{ laboratoryCode: actor.facility ?? '', testedAt: result.testedAt, actor, source },
        sourceDigest: this.digestOf(actor, specimenId, result),
        ...(validated && { validatedBy: secondPersonOf(actor) }),
      },
    ]);
    if (!written || written instanceof Refused) throw written ?? new Error('One answer a result');
    return { kind: written.known ? 'known' : 'stored', specimenId, version: written.version };
  }

  private async amend(
    tx: Tx,
    { actor, source }: OutsideMessage,
    result: OutsideResult,
    { id: specimenId }: SpecimenState,
    { version, change }: Extract<Placed, { kind: 'amend' }>,
  ): Promise<OutsideOutcome> {
    const asked = await this.amending.execute(tx, {
      ...{ specimenId, version, reason: AMENDMENT_REASON[source], actor, source },
      change: change === 'withdraw' ? 'withdraw' : { value: result.value, ct: result.ct },
      sourceDigest: this.digestOf(actor, specimenId, result),
    });
    return { kind: asked.known ? 'known' : 'amendment', specimenId, version: asked.version };
  }

  /** What was preliminary gives way to what the same laboratory says now. */
  private async reject(
    tx: Tx,
    { actor }: OutsideMessage,
    result: OutsideResult,
    { id, barcode, assigner }: SpecimenState,
    version: number,
  ): Promise<void> {
    const key = this.digestOf(actor, id, result).toString('hex');
    const secondPerson = { ...actor, id: secondPersonOf(actor) };
    const request = this.digests.of({ actor, route: `replace version ${version}`, key, body: null });
    const item = {
      asked: { barcode, assigner },
      version,
      body: { decision: 'reject' as const },
      actor: secondPerson,
      request,
      traceparent: undefined,
    };
    const [decided] = await this.deciding.execute(tx, [item]);
    if (decided instanceof Refused) throw decided;
  }

  private async wait(
    tx: Tx,
    { actor, source }: OutsideMessage,
    result: OutsideResult,
    reason: WaitingReason,
    specimenId: string | null,
  ): Promise<OutsideOutcome> {
    const facilityCode = actor.facility ?? '';
    const communeCode = (await this.facilities.find(facilityCode, tx))?.communeCode ?? null;
    const about = specimenId ?? result.barcodes.map(({ assigner = '', value }) => `${assigner}|${value}`).join('|');
    const id = await this.waiting.add(tx, {
      ...{ id: uuidv7(), reason, source, sender: actor.id, facilityCode, communeCode, specimenId, result },
      sourceDigest: this.digestOf(actor, about, result),
    });
    await this.audit.record(tx, {
      ...{ actor, action: 'result.set-aside', objectKind: 'unmatched-result', objectId: id },
      detail: { reason, source },
    });
    return { kind: 'waits', id, reason };
  }

  /** Sender, specimen, test, time, value and standing: never the number of a message alone. */
  private digestOf(actor: Actor, specimen: string, { method, value, standing, testedAt }: OutsideResult): Buffer {
    const key = JSON.stringify([specimen, method, value, standing, testedAt.toISOString()]);
    return this.digests.of({ actor, route: 'results of other systems', key, body: null }).digest.key;
  }
}

/** Who validated a final result before it was sent: the laboratory's own second person, whom only the sender knows. */
const secondPersonOf = ({ id }: Actor): string => `outside:${id}`;

/** Where an assigner is named, only that one's, or a label of ours that is called by another name. */
function asksOf({
  value,
  assigner,
}: {
  readonly value: string;
  readonly assigner?: string | undefined;
}): AskedBarcode[] {
  if (assigner === undefined) return [{ barcode: value }];
  return assigner === ''
    ? [{ barcode: value, assigner }]
    : [
        { barcode: value, assigner },
        { barcode: value, assigner: '' },
      ];
}
