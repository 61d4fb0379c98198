import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { OrderSeal, type SealedOrder } from '../people/order-seal.js';
import { PersonOfSpecimenQuery, type OrderOfSpecimen } from './person-of-specimen.query.js';
import type { SpecimenPersonAnswer } from './specimen-person.dto.js';

/** Tells another service of the installation who the person of a specimen is, and writes down that it did. */
@Injectable()
export class TellPersonUseCase {
  constructor(
    private readonly orders: PersonOfSpecimenQuery,
    private readonly seal: OrderSeal,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404, also where the order has been deleted since */
  async execute(specimenId: string, resultVersion: number, actor: Actor): Promise<SpecimenPersonAnswer> {
    const found = await this.orders.find(specimenId, resultVersion);
    if (found === undefined) throw new Refused('specimen-not-found', { status: 404 });
    const said = await this.seal.open(found.orderId, found.sealed);
    const read = { actor, objectKind: 'specimen', objectId: specimenId, detail: { resultVersion } };
    await this.audit.recordNow({ action: 'specimen.read', ...read });
    return answerOf(found, said);
  }
}

function answerOf(found: OrderOfSpecimen, said: SealedOrder): SpecimenPersonAnswer {
  const { person, clinical, epidemiologicalFactor, contactOf } = said;
  const { fullName, birth, sex, nationality, phone, identityDocument, residence } = person;
  const thresholds = Object.values(found.ct ?? {});
  return {
    personId: found.personId,
    person: {
      ...{ fullName, sex, residence: { ...residence } },
      birth: birth && { year: birth.year, ...(birth.precision === 'day' && { date: birth.date }) },
      ...(nationality !== null && { nationality }),
      ...(phone !== null && { phone }),
      ...(identityDocument && { identityDocument: { ...identityDocument } }),
    },
    collectedAt: found.collectedAt.toISOString(),
    // The lowest threshold is the clearest sign of the virus.
    ct: thresholds.length === 0 ? null : Math.min(...thresholds),
    ...(clinical && { clinical: { ...clinical } }),
    // A factor that was named is one.
    ...(epidemiologicalFactor !== undefined && { epidemiologicalFactor: Boolean(epidemiologicalFactor) }),
    ...(contactOf !== undefined && { contactOf }),
  };
}
