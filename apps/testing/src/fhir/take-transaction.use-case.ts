import { Injectable } from '@nestjs/common';
import type { Bundle, BundleEntry } from '@medplum/fhirtypes';
import { Database, type Tx } from '#libs/database';
import { FhirChecker, refusalOfBundle } from '#libs/fhir';
import { Refused, type Actor, type FieldFault } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { StatedPerson } from '#libs/vocabulary';
import type { AssignedNumber } from '../barcodes/number-on-tube.js';
import { WhoseNumberQuery } from '../barcodes/whose-number.query.js';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import { CollectSpecimensUseCase, type SpecimenToCollect } from '../specimens/collect-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import type { OutsideOutcome } from '../unmatched-results/outside-message.js';
import { TakeOutsideResultsUseCase } from '../unmatched-results/take-outside-results.use-case.js';
import { BUNDLES_TAKEN, readTransaction, type ReadTransaction, type TypeTaken } from './read-transaction.js';
import type { FhirSpecimen } from './read-specimen.js';

type Answer = NonNullable<BundleEntry['response']>;

interface TakenSpecimen {
  readonly state: SpecimenState;
  readonly isNew: boolean;
}

/** Takes a transaction as a whole: specimens that are not there yet, then the results of them and of others. */
@Injectable()
export class TakeTransactionUseCase {
  constructor(
    private readonly database: Database,
    private readonly checker: FhirChecker,
    private readonly whose: WhoseNumberQuery,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly collecting: CollectSpecimensUseCase,
    private readonly advancing: AdvanceSpecimensUseCase,
    private readonly taking: TakeOutsideResultsUseCase,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 400 for what is not as R4 defines it, 422 by a rule; each fault with its place in the Bundle */
  async execute(body: unknown, actor: Actor): Promise<Bundle> {
    const refusal = refusalOfBundle(body, BUNDLES_TAKEN);
    if (refusal) throw new Refused(refusal.code, { status: 400, path: refusal.path });
    const bundle = body as Bundle;
    const structure = this.checker.faultsOf(bundle);
    if (structure.length > 0) throw new Refused('fhir-structure', { status: 400, errors: structure });
    const read = readTransaction(bundle, this.referenceData.testCodes);
    if (!read.ok) throw new Refused(read.code, { status: 422, errors: read.faults });
    const { transaction } = read;
    const items = transaction.specimens.map(({ specimen }) => this.itemOf(specimen, actor));
    const message = { actor, source: 'fhir' as const, results: transaction.results.map(({ result }) => result) };
    await this.collecting.prepare(items.filter((item) => item !== undefined));
    if (message.results.length > 0) await this.taking.prepare(message);
    return this.database.transaction(async (tx) => {
      const specimens = await this.takeSpecimens(tx, transaction, items, actor);
      const outcomes = message.results.length > 0 ? await this.taking.execute(tx, message) : [];
      return answerOf(transaction, specimens, outcomes);
    });
  }

  private itemOf(specimen: FhirSpecimen, actor: Actor): SpecimenToCollect | undefined {
    const { barcode, kind, collectedAt, facilityCode, reason, priority, placeKind, person, residence } = specimen;
    if (person === undefined || collectedAt === undefined) return undefined;
    const found = this.referenceData.residences.residenceOf(residence.commune, residence.district, residence.province);
    const livesAt: StatedPerson = { ...person, residence: found };
    return {
      ...{ barcode, tube: 'own', kind, collectedAt, reason, priority, placeKind, person: livesAt, actor },
      facilityCode: facilityCode ?? actor.facility ?? '',
    };
  }

  private numbersOf(tx: Tx, { specimens }: ReadTransaction, actor: Actor): Promise<AssignedNumber[]> {
    const numbers = specimens.map(({ specimen: { barcode, facilityCode } }) => ({
      ...{ ...barcode, facilityCode: facilityCode ?? actor.facility ?? '' },
    }));
    return this.whose.of(tx, numbers);
  }

  /** A specimen is known by its identifier: one that is there is taken as it stands. */
  private async takeSpecimens(
    tx: Tx,
    transaction: ReadTransaction,
    items: readonly (SpecimenToCollect | undefined)[],
    actor: Actor,
  ): Promise<ReadonlyMap<number, TakenSpecimen>> {
    const { specimens } = transaction;
    const numbers = await this.numbersOf(tx, transaction, actor);
    const asked = numbers.map(({ value, assigner }) => ({ barcode: value, assigner }));
    const known = await this.byBarcode.findAll(actor, asked, tx);
    const missing = specimens.flatMap((one, index) => {
      const [item, barcode] = [items[index], numbers[index]];
      return known[index] instanceof Refused ? [{ ...one, item: item && barcode && { ...item, barcode } }] : [];
    });
    const faults = missing.flatMap(({ specimen, item }) => (item ? [] : [lacks(specimen)]));
    if (faults[0]) throw new Refused(faults[0].code, { errors: faults });
    if (missing.length > 0 && !actor.scopes.includes('specimens:write'))
      throw new Refused('missing-scope', { status: 403 });
    const collected = await this.collecting.execute(
      tx,
      missing.flatMap(({ item }) => item ?? []),
    );
    const refused = collected.flatMap((one, index) =>
      one instanceof Refused
        ? [{ path: placeOf(missing[index]?.specimen, one), code: one.code, status: one.status }]
        : [],
    );
    if (refused[0]) throw new Refused(refused[0].code, { status: refused[0].status, errors: refused });
    const made = new Map<number, TakenSpecimen>();
    collected.forEach((one, index) => {
      const entry = missing[index]?.entry;
      if (entry !== undefined && !(one instanceof Refused)) made.set(entry, { state: one.state, isNew: true });
    });
    await this.receive(tx, missing, made, actor);
    specimens.forEach(({ entry }, index) => {
      const one = known[index];
      if (one !== undefined && !(one instanceof Refused)) made.set(entry, { state: one, isNew: false });
    });
    return made;
  }

  /** A laboratory that sends its own specimen has it in its hands. */
  private async receive(
    tx: Tx,
    missing: readonly { readonly entry: number; readonly specimen: FhirSpecimen }[],
    made: ReadonlyMap<number, TakenSpecimen>,
    actor: Actor,
  ): Promise<void> {
    const { facility } = actor;
    if (facility === undefined || !actor.scopes.includes('specimens:receive')) return;
    const steps = missing.flatMap(({ entry, specimen }) => {
      const state = made.get(entry)?.state;
      const happenedAt = specimen.receivedAt ?? specimen.collectedAt;
      if (!state || !happenedAt) return [];
      const step = { specimenId: state.id, step: 'received' as const, happenedAt, actor };
      return [{ ...step, facilityCode: facility, laboratoryCode: facility, detail: { condition: 'good' } }];
    });
    if (steps.length > 0) await this.advancing.execute(tx, steps);
  }
}

const lacks = ({ person, path }: FhirSpecimen): FieldFault => ({
  path: `${path}.${person ? 'collection.collected' : 'subject'}`,
  code: 'fhir-element-missing',
});

function placeOf(specimen: FhirSpecimen | undefined, { errors }: Refused): string {
  const [first] = errors;
  return `${specimen?.path ?? 'Bundle'}${first && first.path !== '' ? `.${ELEMENTS[first.path] ?? 'identifier'}` : ''}`;
}

/** Where our fields stand in a Specimen. */
const ELEMENTS: Readonly<Record<string, string>> = {
  barcode: 'identifier',
  collectedAt: 'collection.collected',
  facilityCode: 'collection.collector',
  'person.birth': 'subject',
  'person.residence.communeCode': 'subject',
};

/** One answer an entry, in their order, as the standard asks. */
function answerOf(
  { types, results, toldBy }: ReadTransaction,
  specimens: ReadonlyMap<number, TakenSpecimen>,
  outcomes: readonly OutsideOutcome[],
): Bundle {
  const byEntry = new Map(results.map(({ entry }, index) => [entry, outcomes[index]]));
  const entry = types.map((type, number) => {
    const told = toldBy.get(number) ?? number;
    return { response: responseOf(type, specimens.get(told), byEntry.get(told)) };
  });
  return { resourceType: 'Bundle', type: 'transaction-response', entry };
}

function responseOf(type: TypeTaken, specimen: TakenSpecimen | undefined, outcome: OutsideOutcome | undefined): Answer {
  if (specimen) {
    const { id, personId, orderId, version } = specimen.state;
    const ids: Readonly<Record<string, string | null>> = { Patient: personId, ServiceRequest: orderId, Specimen: id };
    const status = specimen.isNew ? '201 Created' : '200 OK';
    return { status, location: `${type}/${ids[type] ?? id}/_history/${version}`, etag: `W/"${version}"` };
  }
  if (outcome === undefined) return { status: '200 OK' };
  if (outcome.kind === 'waits') return { status: '202 Accepted', outcome: waitingOutcome(outcome.reason) };
  if (outcome.kind === 'rejected') return { status: '200 OK', location: `${type}/${outcome.specimenId}` };
  const { specimenId, version, kind } = outcome;
  const status = kind === 'known' ? '200 OK' : kind === 'amendment' ? '202 Accepted' : '201 Created';
  return { status, location: `${type}/${specimenId}/_history/${version}`, etag: `W/"${version}"` };
}

const WAITING = {
  'barcode-unknown': 'result-waits-for-specimen',
  'value-differs': 'result-conflict',
  preliminary: 'preliminary',
} as const;

function waitingOutcome(reason: keyof typeof WAITING): Answer['outcome'] {
  const code = reason === 'value-differs' ? ('conflict' as const) : ('informational' as const);
  const details = { coding: [{ system: 'urn:lachan:problem', code: WAITING[reason] }] };
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code, details }] };
}
