import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import type { Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { maskFullName } from '#libs/vocabulary';
import { CertificateKeys } from './certificate-keys.js';
import { readCertificate, type ReadCertificate } from './certificate-text.js';
import { CertificateStore } from './certificate.store.js';
import { CertifiedResultQuery, type CertifiedResult } from './certified-result.query.js';
import type { VerifiedCertificate } from './certificate.dto.js';
import { validUntil } from './validity.rules.js';

const STATES: Readonly<Record<string, VerifiedCertificate['state']>> = { replaced: 'replaced', withdrawn: 'withdrawn' };

/** Says whether a certificate is genuine and still holds. Of one that was replaced nothing more is said. */
@Injectable()
export class VerifyCertificateUseCase {
  constructor(
    private readonly database: Database,
    private readonly keys: CertificateKeys,
    private readonly certificates: CertificateStore,
    private readonly results: CertifiedResultQuery,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly audit: AuditLog,
  ) {}

  async execute(text: string, actor: Actor): Promise<VerifiedCertificate> {
    const read = readCertificate(text.trim());
    if (read === undefined) return { state: 'not-a-certificate' };
    if (!this.keys.isGenuine(read)) return { state: 'forged' };
    const stored = await this.certificates.find(this.database, read.claims.n);
    const result = stored && (await this.results.find(stored.specimenId, stored.version));
    if (!stored || !result) return { state: 'unknown' };
    const detail = { resultVersion: stored.version, certificate: stored.number };
    await this.audit.recordNow({
      ...{ actor, action: 'result.verified', objectKind: 'specimen', objectId: stored.specimenId, detail },
    });
    const gone = STATES[result.state];
    return gone === undefined ? this.standing(read, result) : { state: gone, number: stored.number };
  }

  private standing({ claims }: ReadCertificate, result: CertifiedResult): VerifiedCertificate {
    const until = validUntil(result, this.reference.negativeValidity.inForce(result.resultedAt));
    const hasExpired = until !== null && until <= this.clock.now();
    return {
      ...{ state: hasExpired ? 'expired' : 'valid', number: claims.n, value: result.value, method: result.method },
      ...{ maskedName: maskFullName(claims.fullName), birthYear: claims.birth.slice(0, 4) },
      ...{ sampledAt: claims.sampledAt, resultedAt: claims.resultedAt, laboratory: claims.laboratory },
      validUntil: until?.toISOString() ?? null,
    };
  }
}
