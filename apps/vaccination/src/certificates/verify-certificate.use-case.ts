import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import type { Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import {
  verifyCertificate,
  type ReadCertificate,
  type TrustIssuer,
  type Verification,
} from '#libs/vaccination-certificates';
import { maskFullName } from '#libs/vocabulary';
import { CertificateIssuer } from './certificate-issuer.js';
import { CertificateStandings } from './certificate-standing.js';
import type { CertifiedDoseShown, VerifiedVaccinationCertificate } from './certificate.dto.js';
import { CertificateStore } from './certificate.store.js';

/** Says whether a certificate is genuine and still holds: ours by the ledger, others by the trust list. */
@Injectable()
export class VerifyCertificateUseCase {
  constructor(
    private readonly database: Database,
    private readonly issuer: CertificateIssuer,
    private readonly certificates: CertificateStore,
    private readonly standings: CertificateStandings,
    private readonly clock: BusinessClock,
    private readonly audit: AuditLog,
  ) {}

  async execute(text: string, actor: Actor): Promise<VerifiedVaccinationCertificate> {
    const found: string[] = [];
    const verified = await verifyCertificate(text, this.issuer.trustList, this.clock.now(), (certificateId, issuer) =>
      this.revocationOf(certificateId, issuer, found),
    );
    const { status } = verified;
    await this.audit.recordAllNow(
      found.map((objectId) => ({
        ...{ actor, action: 'vaccination-certificate.verified', objectKind: 'vaccination-certificate', objectId },
        detail: { status },
      })),
    );
    return answerOf(verified);
  }

  /** One that our key signed and that is not on record was signed by somebody else with it. */
  private async revocationOf(
    certificateId: string,
    issuer: TrustIssuer,
    found: string[],
  ): Promise<'revoked' | 'replaced' | undefined> {
    if (!this.issuer.isSelf(issuer)) return undefined;
    const certificate = await this.certificates.findByCertificateId(this.database, certificateId);
    if (!certificate) return 'revoked';
    found.push(certificate.id);
    const { state } = await this.standings.of(this.database, certificate);
    return state === 'standing' ? undefined : state;
  }
}

function answerOf(verified: Verification): VerifiedVaccinationCertificate {
  const { status } = verified;
  const why = 'reason' in verified ? { reason: verified.reason } : {};
  if (!('claims' in verified)) return { status, ...why, ...(verified.format && { format: verified.format }) };
  const { format, issuer, certificateIds, issuedAt, expiresAt } = verified;
  return {
    ...{ status, ...why, format, issuer: { ...issuer }, certificateIds: [...certificateIds] },
    issuedAt: issuedAt.toISOString(),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...((status === 'valid' || status === 'expired') && personAndDosesOf(verified)),
  };
}

function personAndDosesOf({ claims, ...read }: ReadCertificate): Partial<VerifiedVaccinationCertificate> {
  const { birthYear } = claims;
  const name = claims.fullName ?? ('standardisedName' in claims ? claims.standardisedName?.replaceAll('<', ' ') : '');
  return {
    ...(name && { maskedName: maskFullName(name.trim()) }),
    ...(birthYear !== undefined && { birthYear }),
    doses: dosesOf({ claims, ...read } as ReadCertificate),
  };
}

function dosesOf(read: ReadCertificate): CertifiedDoseShown[] {
  if (read.format === 'smart-health-card') {
    return read.claims.immunizations.map(({ vaccineCodes: [first], day }) => ({
      ...(first && { product: first.code }),
      ...(day !== undefined && { day }),
    }));
  }
  return (read.claims.doses ?? []).map(({ product, doseNumber, ofDoses, day, country }) => ({
    ...(product !== undefined && { product }),
    ...(doseNumber !== undefined && { doseNumber }),
    ...(ofDoses !== undefined && { ofDoses }),
    ...(day !== undefined && { day }),
    ...(country !== undefined && { country }),
  }));
}
