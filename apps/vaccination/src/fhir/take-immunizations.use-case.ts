import { Injectable } from '@nestjs/common';
import type { Bundle, Immunization } from '@medplum/fhirtypes';
import { Database, type Tx } from '#libs/database';
import { FhirChecker, issueOf, refusalOfBundle } from '#libs/fhir';
import { ProblemCatalogue, Refused, requireBodyOf, type Actor, type FieldFault } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { KeyedDoses } from '../doses/keyed-doses.js';
import { RecordDosesUseCase } from '../doses/record-doses.use-case.js';
import { CompareRecommendations } from './compare-recommendations.js';
import { DoseOfImmunizationReader, type DoseOfImmunization } from './dose-of-immunization.js';
import { BUNDLES_TAKEN, immunizationsOf, whoseIs, type ImmunizationsOfBundle } from './immunizations-of-bundle.js';
import { doseResponse, patientResponse, refusedResponse, type Response } from './bundle-responses.js';
import type { TakenDose } from './taken-dose.js';

/** Takes Immunizations of other systems into the ledger, each once however often it is sent. */
@Injectable()
export class TakeImmunizationsUseCase {
  constructor(
    private readonly database: Database,
    private readonly checker: FhirChecker,
    private readonly reader: DoseOfImmunizationReader,
    private readonly keyed: KeyedDoses,
    private readonly recording: RecordDosesUseCase,
    private readonly recommendations: CompareRecommendations,
    private readonly clock: BusinessClock,
    private readonly catalogue: ProblemCatalogue,
  ) {}

  /**
   * One Immunization, its Patient contained or on record.
   * @param condition the header `If-None-Exist`
   * @throws Refused 400 for what is not as R4 defines it, 409 where its identifier is known with another content, 422 by a rule
   */
  async create(body: unknown, condition: string | undefined, actor: Actor): Promise<TakenDose> {
    const type = (body as { resourceType?: unknown } | null)?.resourceType;
    if (type !== 'Immunization')
      throw new Refused('fhir-resource-unsupported', { status: 400, path: 'Immunization.resourceType' });
    const resource = body as Immunization;
    this.checkStructure(resource);
    const whose = whoseIs(resource, resource.patient);
    if (!whose) throw new Refused('fhir-reference-unresolved', { path: 'Immunization.patient' });
    const dose = await this.reader.read({ entry: 0, path: 'Immunization', resource, whose, condition }, actor);
    const [taken] = await this.take([dose]);
    if (!taken) throw new Error('One answer a dose');
    return taken;
  }

  /** A transaction in whole or not at all; of a batch each entry by itself. @throws Refused as `create` */
  async takeBundle(body: unknown, actor: Actor): Promise<Bundle> {
    const refusal = refusalOfBundle(body, BUNDLES_TAKEN);
    if (refusal) throw new Refused(refusal.code, { status: 400, path: refusal.path });
    const bundle = body as Bundle;
    this.checkStructure(bundle);
    const sent = immunizationsOf(bundle);
    const isBatch = bundle.type === 'batch';
    const taken = isBatch ? await this.takeEach(sent, actor) : await this.takeAll(sent, actor);
    const compared = await this.recommendations.execute(sent, taken, actor);
    const responses = this.responsesOf(sent, taken, compared);
    const entry = (bundle.entry ?? []).map((_, number) => ({
      response: responses.get(number) ?? { status: '200 OK' },
    }));
    return { resourceType: 'Bundle', type: isBatch ? 'batch-response' : 'transaction-response', entry };
  }

  private checkStructure(resource: Bundle | Immunization): void {
    const errors = this.checker.faultsOf(resource);
    if (errors.length > 0) throw new Refused('fhir-structure', { status: 400, errors });
  }

  private async takeAll(sent: ImmunizationsOfBundle, actor: Actor): Promise<ReadonlyMap<number, TakenDose>> {
    const faults = [...sent.faults.values()];
    const doses: DoseOfImmunization[] = [];
    for (const one of sent.immunizations) {
      const read = await refusable(this.reader.read(one, actor));
      if (!(read instanceof Refused)) doses.push(read);
      else if (read.status !== 422) throw read;
      else faults.push(...read.errors);
    }
    if (faults[0]) throw new Refused(faults[0].code, { errors: faults });
    const taken = await this.take(doses);
    return new Map(sent.immunizations.flatMap(({ entry }, index) => (taken[index] ? [[entry, taken[index]]] : [])));
  }

  private async takeEach(sent: ImmunizationsOfBundle, actor: Actor): Promise<ReadonlyMap<number, TakenDose | Refused>> {
    const taken = new Map<number, TakenDose | Refused>();
    for (const [entry, fault] of sent.faults) taken.set(entry, new Refused(fault.code, { errors: [fault] }));
    for (const one of sent.immunizations) {
      const made = this.reader.read(one, actor).then((dose) => this.take([dose]));
      const outcome = await refusable(made);
      const [first] = outcome instanceof Refused ? [outcome] : outcome;
      if (first) taken.set(one.entry, first);
    }
    return taken;
  }

  /** All in one transaction. @throws Refused with every dose that was refused */
  private async take(doses: readonly DoseOfImmunization[]): Promise<TakenDose[]> {
    await this.recording.prepare(doses, this.clock.now());
    return this.database.transaction(async (tx) => {
      const known = await this.keyed.lockAndFind(
        tx,
        doses.map(({ request }) => request),
      );
      const before = doses.map((dose) => dose.request.keys.map((key) => known.get(key.toString('hex'))).find(Boolean));
      doses.forEach((dose, index) => {
        const made = before[index]?.made;
        if (made && !dose.isConditional) requireBodyOf(dose.request, made);
      });
      const made = await this.record(
        tx,
        doses.filter((_, index) => !before[index]),
      );
      return doses.map((dose, index) => {
        const [found, fresh] = [before[index], made.get(keyOf(dose))];
        if (found) return { answered: found.answered, isNew: false };
        if (!fresh) throw new Error('Every dose is there by now');
        return fresh;
      });
    });
  }

  /** Of equal ones within a Bundle the first is recorded. */
  private async record(tx: Tx, doses: readonly DoseOfImmunization[]): Promise<ReadonlyMap<string, TakenDose>> {
    const firsts = [...new Map([...doses].reverse().map((dose) => [keyOf(dose), dose])).values()].reverse();
    const recorded = await this.recording.execute(tx, firsts);
    const refused = recorded.flatMap((one, index) => (one instanceof Refused ? [faultOf(one, firsts[index])] : []));
    const status = recorded.find((one) => one instanceof Refused)?.status;
    if (refused[0]) throw new Refused(refused[0].code, { status, errors: refused });
    return new Map(
      recorded.flatMap((one, index) => {
        const dose = firsts[index];
        return dose && !(one instanceof Refused) ? [[keyOf(dose), { answered: one.answered, isNew: true }]] : [];
      }),
    );
  }

  private responsesOf(
    sent: ImmunizationsOfBundle,
    taken: ReadonlyMap<number, TakenDose | Refused>,
    compared: ReadonlyMap<number, Response>,
  ): ReadonlyMap<number, Response> {
    const responses = new Map(compared);
    const tell = (code: string): string => this.catalogue.tell(code, 'en');
    for (const [entry, one] of taken) {
      const refused = one instanceof Refused;
      responses.set(
        entry,
        refused ? refusedResponse(one, (status, fault) => issueOf(status, fault, tell)) : doseResponse(one),
      );
    }
    for (const entry of sent.patients) {
      const teller = sent.immunizations.find(({ whose }) => whose.kind === 'sent' && whose.entry === entry);
      const told = teller && taken.get(teller.entry);
      if (told && !(told instanceof Refused)) responses.set(entry, patientResponse(told));
      else if (told) responses.set(entry, { status: '424 Failed Dependency' });
    }
    return responses;
  }
}

const keyOf = ({ request }: DoseOfImmunization): string => request.digest.key.toString('hex');

/** A refusal as a value; whatever else went wrong stays an error. */
async function refusable<Value>(made: Promise<Value>): Promise<Value | Refused> {
  try {
    return await made;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/** Where the fields of a dose stand in an Immunization. */
const ELEMENTS: Readonly<Record<string, string>> = {
  facilityCode: 'performer',
  'administered.at': 'occurrenceDateTime',
  'administered.on': 'occurrenceDateTime',
};

function faultOf({ code, errors: [first] }: Refused, dose: DoseOfImmunization | undefined): FieldFault {
  const field = first?.path ?? '';
  const element = ELEMENTS[field] ?? (field.startsWith('person') ? 'patient' : undefined);
  return { path: [dose?.path ?? 'Immunization', element].filter((part) => part !== undefined).join('.'), code };
}
