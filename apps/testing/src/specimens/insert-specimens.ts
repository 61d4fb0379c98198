import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { ClaimLabelsUseCase } from '../barcodes/claim-labels.use-case.js';
import { RecordOrdersUseCase, type IdentifiedOrder, type RecordedOrder } from '../people/record-orders.use-case.js';
import { specimenWasCollected } from '../published-events.js';
import { SpecimenClock } from '../turnaround/specimen-clock.js';
import type { SpecimenTimes } from '../turnaround/turnaround.rules.js';
import type { AdmittedSpecimen } from './admit-specimens.js';
import { isOurLabel, type CollectedSpecimen } from './specimen-to-collect.js';
import { CustodyStepStore, type NewCustodyStep } from './custody-step.store.js';
import { SpecimenStore, type NewSpecimen, type SpecimenAnswered } from './specimen.store.js';

interface Draft {
  readonly admitted: AdmittedSpecimen;
  readonly order: IdentifiedOrder;
  readonly times: SpecimenTimes;
}

/** Audit entries that one call may record. */
const ENTRIES_PER_CALL = 500;

/** Writes what was decided: the specimens first, so that one whose barcode was taken meanwhile leaves nothing behind. */
@Injectable()
export class InsertSpecimens {
  constructor(
    private readonly orders: RecordOrdersUseCase,
    private readonly labels: ClaimLabelsUseCase,
    private readonly clock: SpecimenClock,
    private readonly specimens: SpecimenStore,
    private readonly custody: CustodyStepStore,
    private readonly audit: AuditLog,
  ) {}

  /** By specimen id; one whose barcode or key was taken meanwhile is not in the answer. */
  async execute(tx: Tx, admitted: readonly AdmittedSpecimen[]): Promise<ReadonlyMap<string, CollectedSpecimen>> {
    const drafts = await this.draft(tx, admitted);
    const inserted = await this.specimens.insert(tx, drafts.map(rowOf));
    const made = drafts.filter(({ admitted: { id } }) => inserted.has(id));
    const recorded = await this.orders.record(
      tx,
      made.map(({ order }) => order),
    );
    await this.correctAnswers(tx, made, recorded);
    await this.labels.use(
      tx,
      made.flatMap(({ admitted: { item } }) => (isOurLabel(item) ? [item.barcode.value] : [])),
    );
    await this.specimens.markRetaken(
      tx,
      made.flatMap(({ admitted: { replaced } }) => replaced?.id ?? []),
    );
    await this.tell(tx, made);
    const states = await this.specimens.findAll(tx, [...inserted]);
    return new Map(
      made.flatMap(({ admitted: { id, slipCode, item }, order }) => {
        const [state, person] = [states.get(id), recorded.get(order.id)];
        return state && person
          ? [[id, { state, slipCode, match: person.match, warnings: warningsOf(item, person) }]]
          : [];
      }),
    );
  }

  private async draft(tx: Tx, admitted: readonly AdmittedSpecimen[]): Promise<Draft[]> {
    const orders = await this.orders.identify(tx, admitted.map(orderOf));
    const times = await this.clock.timesOf(
      tx,
      admitted.map(({ item: { collectedAt, tube, method, priority } }) => ({
        ...{ status: 'collected', collectedAt, tube, method: method ?? null, priority, laboratoryCode: null },
        ...{ dispatchedAt: null, receivedAt: null, testedAt: null, validatedAt: null },
      })),
    );
    return admitted.map((one, index) => {
      const [order, time] = [orders[index], times[index]];
      if (!order || !time) throw new Error('One answer a specimen');
      return { admitted: one, order, times: time };
    });
  }

  /** Where somebody was faster with the same document, or the person is listed. */
  private async correctAnswers(
    tx: Tx,
    made: readonly Draft[],
    recorded: ReadonlyMap<string, RecordedOrder>,
  ): Promise<void> {
    const changed = made.flatMap(({ admitted: { id, item }, order, times }) => {
      const person = recorded.get(order.id);
      if (!person || (person.personId === order.personId && person.match === expectedMatch(order) && !person.disagrees))
        return [];
      const answered = answeredOf(person, times, warningsOf(item, person));
      return [{ id, personId: person.personId, answered, hasKey: item.request !== undefined }];
    });
    await this.specimens.setPeople(tx, changed);
    await this.specimens.setAnswered(
      tx,
      changed.filter(({ hasKey }) => hasKey),
    );
  }

  private async tell(tx: Tx, made: readonly Draft[]): Promise<void> {
    await this.custody.insert(tx, made.map(stepOf));
    for (let from = 0; from < made.length; from += ENTRIES_PER_CALL)
      await this.audit.recordAll(tx, made.slice(from, from + ENTRIES_PER_CALL).map(entryOf));
    await publish(
      tx,
      made.map(({ admitted: { id, decided, item } }) =>
        specimenWasCollected({ aggregateId: id, version: 1, traceparent: item.traceparent }, decided.strata),
      ),
    );
  }
}

function orderOf({ item, decided, slipCode, replaced }: AdmittedSpecimen) {
  const { clinical, epidemiologicalFactor, contactOf, person, actor } = item;
  return {
    ...{
      id: uuidv7(),
      day: decided.day,
      communeCode: decided.strata.communeCode,
      person,
      slipCode,
      orderedBy: actor.id,
    },
    said: { clinical, epidemiologicalFactor, contactOf },
    inSteadOf: replaced?.orderId ?? undefined,
  };
}

function rowOf({ admitted: { id, item, decided, replaced }, order, times }: Draft): NewSpecimen {
  const { barcode, person, collectedAt, method, isHistorical, request, actor, warnings } = item;
  const { residence } = person;
  return {
    ...{ id, orderId: order.id, personId: order.personId, assigner: barcode.assigner, barcode: barcode.value },
    residenceCommune: residence.kind === 'commune' ? residence.communeCode : null,
    ...{ strata: decided.strata, assurance: order.assurance, method: method ?? null, collectedAt },
    ...{ replaces: replaced?.id ?? null, expectedAt: times.expectedAt, collectedBy: actor.id },
    // What lists of the past have left open is not late.
    dueAt: isHistorical === true ? null : times.dueAt,
    answered: request ? answeredOf({ personId: order.personId, match: expectedMatch(order) }, times, warnings) : null,
    made: request?.digest ?? null,
  };
}

function expectedMatch({ isNew }: IdentifiedOrder): RecordedOrder['match'] {
  return isNew ? 'new' : 'known-document';
}

function answeredOf(
  { personId, match }: Pick<RecordedOrder, 'personId' | 'match'>,
  { expectedAt }: SpecimenTimes,
  warnings: readonly string[] = [],
): SpecimenAnswered {
  return { expectedAt: expectedAt.toISOString(), personId, match, warnings };
}

/** That a document was known with another name or birth goes with the answer, so that it is asked about at once. */
function warningsOf({ warnings = [] }: AdmittedSpecimen['item'], { disagrees }: RecordedOrder): readonly string[] {
  return disagrees ? [...warnings, 'document-disagrees'] : warnings;
}

function stepOf({ admitted: { id, item } }: Draft): NewCustodyStep {
  const { actor, facilityCode, collectedAt } = item;
  return {
    ...{ specimenId: id, version: 1, step: 'collected', happenedAt: collectedAt, actor, facilityCode },
    ...{ detail: {}, made: null },
  };
}

function entryOf({ admitted: { id, item } }: Draft) {
  const { actor, facilityCode, tube, reason } = item;
  const detail = { facilityCode, tube, reason };
  return { actor, action: 'specimen.collected', objectKind: 'specimen', objectId: id, detail };
}
