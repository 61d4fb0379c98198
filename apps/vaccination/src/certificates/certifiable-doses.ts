import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { euDoseCountOf } from '#libs/vaccination-certificates';
import { basicDosesOf } from '#libs/vocabulary';
import type { SealedDose } from '../doses/dose-to-record.js';
import { PersonSeal } from '../people/person-seal.js';
import { isCountable, type CertificateStatement } from './certificate.rules.js';
import { CertifiedDoseQuery, type CertifiedDose } from './certified-dose.query.js';

/** A dose with what a certificate would say of it; undefined where it stands no more. */
export interface CertifiableDose {
  readonly dose: CertifiedDose;
  readonly statement: CertificateStatement | undefined;
}

/** Holds the ledger ready for those who certify, and for those who ask whether a certificate still holds. */
@Injectable()
export class CertifiableDoses {
  constructor(
    private readonly doses: CertifiedDoseQuery,
    private readonly seal: PersonSeal,
    private readonly referenceData: ReferenceData,
  ) {}

  async find(on: Database | Tx, entryId: string): Promise<CertifiableDose | undefined> {
    const dose = await this.doses.find(on, entryId);
    if (!dose) return undefined;
    const said = (await this.seal.openAll<SealedDose>('dose', [{ id: entryId, sealed: dose.sealed }])).get(entryId);
    return { dose, statement: said && this.statementOf(dose, said) };
  }

  private statementOf(dose: CertifiedDose, { person }: SealedDose): CertificateStatement | undefined {
    const { entryState, doseNumber, firstVaccine, firstDay, vaccine, day } = dose;
    if (entryState === 'withdrawn' || doseNumber === null || firstVaccine === null || firstDay === null)
      return undefined;
    const first = { vaccine: firstVaccine, day: firstDay };
    const { courseRules } = this.referenceData.vaccination;
    const count = isCountable(doseNumber)
      ? euDoseCountOf(doseNumber, basicDosesOf(first, courseRules))
      : { doseNumber, ofDoses: doseNumber };
    return { fullName: person.fullName, birth: person.birth, vaccine, vaccinatedOn: day, ...count };
  }
}
