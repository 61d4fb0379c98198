import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  answeredBefore,
  currentTraceparent,
  Refused,
  RequestDigests,
  type Actor,
  type Answered,
  type ArrivedRequest,
  type FieldFault,
} from '#libs/http';
import { parseSlipCode, type ResultValue } from '#libs/vocabulary';
import { CustodyFacilities } from '../custody/custody-facilities.js';
import { askedBarcodeOf } from '../custody/custody.dto.js';
import { instantOf } from '../custody/receive-specimen.use-case.js';
import { UseLotsUseCase } from '../lots/use-lots.use-case.js';
import { WriteResultsUseCase } from '../results/write-results.use-case.js';
import type { GivenBarcode } from '../specimens/specimen-fields.rules.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import { readRapidList, type ListedSpecimen } from './rapid-list.rules.js';
import { RapidTestEntryStore, type RapidTestEntry } from './rapid-test-entry.store.js';
import type { RapidListAnswer, RapidListBody } from './rapid-test.dto.js';
import { SpecimensBySlipQuery } from './specimens-by-slip.query.js';

const ROUTE = 'POST /v1/rapid-tests/lists';
const METHOD = 'rapid-antigen';

export interface EnterRapidList {
  readonly body: RapidListBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** "298 negative, these 2 positive": of people who were scanned before; all of them or none, with the place of each fault. */
@Injectable()
export class EnterRapidListUseCase {
  constructor(
    private readonly database: Database,
    private readonly entries: RapidTestEntryStore,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly bySlip: SpecimensBySlipQuery,
    private readonly writing: WriteResultsUseCase,
    private readonly lots: UseLotsUseCase,
    private readonly facilities: CustodyFacilities,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  execute({ body, idempotencyKey, actor }: EnterRapidList): Promise<Answered<RapidListAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      const testedAt = instantOf(body.testedAt);
      const facility = await this.facilities.ofActor(tx, actor, body.facilityCode, testedAt, 'facilityCode');
      const values = await this.read(tx, body, actor);
      const entry = { ...entryOf(facility.code, testedAt, values, actor, request), enteredAt: tx.recordedAt };
      if (!(await this.entries.insert(tx, entry))) {
        const overtaken = await this.answerAgain(tx, request);
        if (overtaken) return overtaken;
      }
      await this.useLot(tx, body, entry, values.length, actor);
      await this.write(tx, body, entry, values, actor);
      const { negatives, positives, invalids } = entry;
      const detail = { facilityCode: facility.code, negatives, positives, invalids };
      const listed = {
        actor,
        action: 'rapid-tests.listed',
        objectKind: 'rapid-test-entry',
        objectId: entry.id,
        detail,
      };
      await this.audit.record(tx, listed);
      return { body: answerOf(entry), replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<RapidListAnswer> | undefined> {
    return answeredBefore(request, await this.entries.findByKeys(tx, request.keys), answerOf);
  }

  private async read(tx: Tx, body: RapidListBody, actor: Actor) {
    const [specimens, positives, invalid] = [
      await this.find(tx, body.specimens, actor),
      await this.find(tx, body.positives ?? [], actor),
      await this.find(tx, body.invalid ?? [], actor),
    ];
    const read = readRapidList({ specimens, positives, invalid });
    if (!read.ok) throw refusedWith(read.faults);
    return read.values;
  }

  private async find(tx: Tx, given: readonly GivenBarcode[], actor: Actor): Promise<ListedSpecimen[]> {
    const slips = given.map((one) => (typeof one === 'string' ? slipOf(one) : undefined));
    const labels = await this.bySlip.find(
      tx,
      slips.filter((slip) => slip !== undefined),
    );
    const asked = given.map((one, index) => labels.get(slips[index] ?? '') ?? askedBarcodeOf(one));
    const found = await this.byBarcode.findAll(actor, asked, tx);
    return found.map((one) => (one instanceof Refused ? null : one.id));
  }

  private async useLot(
    tx: Tx,
    { lotCode }: RapidListBody,
    { facilityCode: laboratoryCode, testedAt }: RapidTestEntry,
    tests: number,
    actor: Actor,
  ): Promise<void> {
    if (lotCode === undefined) return;
    const [refusal] = await this.lots.execute(
      tx,
      [{ laboratoryCode, lotCode, method: METHOD, testedAt, tests }],
      actor,
    );
    if (refusal) throw new Refused(refusal, { path: 'lotCode' });
  }

  private async write(
    tx: Tx,
    { device, lotCode }: RapidListBody,
    { facilityCode: laboratoryCode, testedAt }: RapidTestEntry,
    values: readonly (readonly [string, ResultValue])[],
    actor: Actor,
  ): Promise<void> {
    const traceparent = currentTraceparent();
    const written = await this.writing.execute(
      tx,
      values.map(([specimenId, value]) => ({
        ...{ specimenId, method: METHOD, value, device, lotCode, laboratoryCode, testedAt, actor, traceparent },
        source: 'list' as const,
      })),
    );
    const faults = written.flatMap((one, index) =>
      one instanceof Refused ? [{ path: `specimens[${index}]`, code: one.code }] : [],
    );
    if (faults.length > 0) throw refusedWith(faults);
  }
}

function slipOf(text: string): string | undefined {
  const slip = parseSlipCode(text);
  return slip.ok ? slip.value : undefined;
}

function entryOf(
  facilityCode: string,
  testedAt: Date,
  values: readonly (readonly [string, ResultValue])[],
  actor: Actor,
  { digest: made }: ArrivedRequest,
): Omit<RapidTestEntry, 'enteredAt'> {
  const count = (counted: ResultValue): number => values.filter(([, value]) => value === counted).length;
  return {
    ...{ id: uuidv7(), kind: 'list', facilityCode, testedAt, enteredBy: actor.id, specimenId: null, answered: null },
    ...{ negatives: count('negative'), positives: count('positive'), invalids: count('invalid'), made },
  };
}

function refusedWith(errors: readonly FieldFault[]): Refused {
  return new Refused(errors[0]?.code ?? 'specimen-not-found', { errors });
}

function answerOf({ enteredAt, ...entry }: RapidTestEntry): RapidListAnswer {
  const { id, facilityCode, testedAt, negatives, positives, invalids } = entry;
  const releasedAt = enteredAt > testedAt ? enteredAt : testedAt;
  const times = { testedAt: testedAt.toISOString(), releasedAt: releasedAt.toISOString() };
  return { id, facilityCode, ...times, negatives, positives, invalids };
}
