import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { Refused, type Actor } from '#libs/http';
import { EntryToChange } from '../doses/entry-to-change.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { drawVaccinationCertificate } from './certificate-sheet-pdf.js';
import { CertificateStandings, type CertificateStanding } from './certificate-standing.js';
import type { ShownCertificate } from './certificate.dto.js';
import { CertificateStore, type StoredCertificate } from './certificate.store.js';

interface Found extends CertificateStanding {
  readonly certificate: StoredCertificate;
  readonly facilityCode: string;
}

/** A certificate for those who may see its dose; the reading is on the record before it is answered. */
@Injectable()
export class ReadCertificateUseCase {
  constructor(
    private readonly database: Database,
    private readonly certificates: CertificateStore,
    private readonly standings: CertificateStandings,
    private readonly entries: EntryToChange,
    private readonly facilities: FacilitiesQuery,
    private readonly issuer: CertificateIssuer,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 */
  async show(id: string, actor: Actor): Promise<ShownCertificate> {
    const { certificate, contents, state, revokedBecause } = await this.find(id, actor, 'json');
    const { certificateId, entryId: doseId, issuedAt, expiresAt } = certificate;
    return {
      ...{ id, qr: contents.qr, certificateId, doseId, state },
      ...{ issuedAt: issuedAt.toISOString(), expiresAt: expiresAt.toISOString() },
      ...(revokedBecause !== undefined && { revokedBecause }),
    };
  }

  /** @throws Refused 404, or 409 where it holds no more: such a paper would deceive */
  async print(id: string, actor: Actor): Promise<Buffer> {
    const { certificate, contents, state, facilityCode } = await this.find(id, actor, 'pdf');
    if (state !== 'standing') throw new Refused('certificate-holds-no-more', { status: 409 });
    const facility = (await this.facilities.find(facilityCode))?.name ?? facilityCode;
    return drawVaccinationCertificate({ ...contents, ...certificate, issuer: this.issuer.name, facility });
  }

  private async find(id: string, actor: Actor, as: string): Promise<Found> {
    const certificate = await this.certificates.find(this.database, id);
    if (!certificate) throw new Refused('certificate-not-found', { status: 404 });
    const { facilityCode } = await this.entries.find(certificate.entryId, actor);
    const standing = await this.standings.of(this.database, certificate);
    const object = { objectKind: 'vaccination-certificate', objectId: id, detail: { as, state: standing.state } };
    await this.audit.recordNow({ actor, action: 'vaccination-certificate.read', ...object });
    return { ...standing, certificate, facilityCode };
  }
}
