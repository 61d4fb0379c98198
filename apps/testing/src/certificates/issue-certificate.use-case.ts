import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { shownBirth } from '#libs/documents';
import { FacilitiesQuery } from '#libs/facility-register';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { OpenOrdersQuery } from '../people/open-orders.query.js';
import { CertificateKeys } from './certificate-keys.js';
import { drawCertificate } from './certificate-sheet-pdf.js';
import type { CertificateClaims } from './certificate-text.js';
import { CertificateStore } from './certificate.store.js';
import { CertifiedResultQuery, type CertifiedResult } from './certified-result.query.js';
import { validUntil } from './validity.rules.js';

export interface IssueCertificate {
  readonly specimenId: string;
  readonly version: number;
  /** Who asks; whether he may was decided before. */
  readonly actor: { readonly kind: string; readonly id: string };
}

/** Prints the certificate of a standing result. The download is written down, so that a correction finds its reader. */
@Injectable()
export class IssueCertificateUseCase {
  constructor(
    private readonly database: Database,
    private readonly results: CertifiedResultQuery,
    private readonly certificates: CertificateStore,
    private readonly keys: CertificateKeys,
    private readonly orders: OpenOrdersQuery,
    private readonly facilities: FacilitiesQuery,
    private readonly reference: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 where there is no such released version, 409 where it was replaced or withdrawn */
  async execute({ specimenId, version, actor }: IssueCertificate): Promise<Buffer> {
    const result = await this.results.find(specimenId, version);
    const order = result && (await this.orders.open(result.orderId));
    if (!result || !order) throw new Refused('certificate-not-found', { status: 404 });
    if (result.state !== 'released') throw new Refused('certificate-of-replaced-result', { status: 409 });
    const issued = await this.database.transaction(async (tx) => {
      const stored = await this.certificates.ensure(tx, result, { kid: this.keys.kid, to: actor.id });
      const detail = { resultVersion: version, certificate: stored.number };
      await this.audit.record(tx, {
        actor,
        action: 'result.downloaded',
        objectKind: 'specimen',
        objectId: specimenId,
        detail,
      });
      return { ...stored, at: tx.recordedAt };
    });
    const laboratory = (await this.facilities.find(result.laboratoryCode))?.name ?? result.laboratoryCode;
    const { fullName, birth, identityDocument } = order.person;
    const claims = this.claimsOf(result, issued.number, fullName, shownBirth(birth, 'iso'));
    return drawCertificate(
      {
        ...{ number: issued.number, text: this.keys.certify(claims), fullName, laboratory },
        ...{ birth: shownBirth(birth, 'local'), document: identityDocument?.number ?? null },
        ...{ value: result.value, method: result.method, sampledAt: result.sampledAt, resultedAt: result.resultedAt },
        validUntil: validUntil(result, this.reference.negativeValidity.inForce(result.resultedAt)),
      },
      issued.at,
    );
  }

  private claimsOf(result: CertifiedResult, n: string, fullName: string, birth: string): CertificateClaims {
    const { value, method, sampledAt, resultedAt, laboratoryCode: laboratory } = result;
    const times = { sampledAt: sampledAt.toISOString(), resultedAt: resultedAt.toISOString() };
    return { n, fullName, birth, value, method, ...times, laboratory };
  }
}
