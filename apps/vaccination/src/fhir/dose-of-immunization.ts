import { Injectable } from '@nestjs/common';
import type { Immunization } from '@medplum/fhirtypes';
import { AuditLog, Database } from '#libs/database';
import { instantOf, namesOfResidence, readPatient } from '#libs/fhir';
import {
  currentTraceparent,
  Refused,
  RequestDigests,
  type Actor,
  type ArrivedRequest,
  type FieldFault,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { StatedPerson } from '#libs/vocabulary';
import type { DoseToRecord } from '../doses/dose-to-record.js';
import { PersonSeal } from '../people/person-seal.js';
import { PeopleInReach } from '../person-records/people-in-reach.js';
import type { OfSomebody, Whose } from './immunizations-of-bundle.js';
import { readImmunization } from './read-immunization.js';

const ROUTE = 'POST /fhir/R4/Immunization';

/** A dose of an Immunization on its way into the ledger. */
export type DoseOfImmunization = DoseToRecord & {
  readonly request: ArrivedRequest;
  /** With a condition, what is known under the identifier stays as it is. */
  readonly isConditional: boolean;
  readonly path: string;
};

/** Reads an Immunization with its person as an entry of the ledger. */
@Injectable()
export class DoseOfImmunizationReader {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleInReach,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 422 with every fault and its place, 400 for a condition that is not taken */
  async read(sent: OfSomebody<Immunization>, actor: Actor): Promise<DoseOfImmunization> {
    const { resource, path, whose, condition } = sent;
    const faults: FieldFault[] = [];
    const { vaccines } = this.referenceData.vaccination;
    const read = readImmunization(resource, { vaccines, facility: actor.facility, path, faults });
    const onTime = instantOf(resource.occurrenceDateTime ?? '') ?? new Date(0);
    const person = await this.personOf(whose, { onTime, path: `${path}.patient`, faults }, actor);
    const [first] = faults;
    if (first || !read || !person) throw new Refused(first?.code ?? 'fhir-structure', { errors: faults });
    return {
      ...{ dose: read.dose, person, evidence: read.evidence, warnings: [], source: 'fhir', actor, path },
      ...{ request: this.requestOf(sent, actor), traceparent: currentTraceparent() },
      isConditional: condition !== undefined,
    };
  }

  private async personOf(
    whose: Whose,
    reading: { readonly onTime: Date; readonly path: string; readonly faults: FieldFault[] },
    actor: Actor,
  ): Promise<StatedPerson | undefined> {
    if (whose.kind === 'known') return this.personOnRecord(whose.id, reading.path, actor);
    const person = readPatient(whose.patient, reading);
    if (!person) return undefined;
    const { commune, district, province } = namesOfResidence(whose.patient);
    return { ...person, residence: this.referenceData.residences.residenceOf(commune, district, province) };
  }

  /** Only a document finds somebody again: a dose of one who has none comes with its Patient. */
  private personOnRecord(id: string, path: string, actor: Actor): Promise<StatedPerson> {
    return this.database.transaction(async (tx) => {
      const { record, view } = await this.reach.person(tx, id, actor);
      const person = await this.seal.open<StatedPerson>({ table: 'person', id: record.id }, record.sealed);
      const object = { action: 'vaccination-person.read', objectKind: 'vaccination-person', objectId: record.id };
      await this.audit.record(tx, { actor, ...object, detail: { view, by: 'fhir' } });
      if (!person.identityDocument) throw new Refused('fhir-patient-without-document', { path });
      return person;
    });
  }

  /** An Immunization is known by its first identifier, one without by all that it says. */
  private requestOf({ resource, path, condition }: OfSomebody<Immunization>, actor: Actor): ArrivedRequest {
    const names = (resource.identifier ?? []).map(({ system = '', value = '' }) => `${system}|${value}`);
    const [key] = condition === undefined ? names : names.filter((name) => condition === `identifier=${name}`);
    if (condition !== undefined && key === undefined)
      throw new Refused('fhir-condition-unsupported', { status: 400, path: `${path}.identifier` });
    const body = { ...resource, id: undefined, meta: undefined };
    return this.digests.of({ actor, route: ROUTE, key: key ?? JSON.stringify(body), body });
  }
}
