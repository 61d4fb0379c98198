import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { certificateIdOf, holderNameOf, writeEuCertificate } from '#libs/vaccination-certificates';
import type { LocalDay } from '#libs/vocabulary';
import { PersonSeal } from '../people/person-seal.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { expiryOf, type CertificateStatement } from './certificate.rules.js';
import type { StoredCertificate } from './certificate.store.js';

/** What is sealed of a certificate. */
export interface SealedCertificate {
  readonly statement: CertificateStatement;
  /** The text of the code. */
  readonly qr: string;
}

/** Signs what is certified, and seals what was signed. */
@Injectable()
export class CertificateContents {
  constructor(
    private readonly issuer: CertificateIssuer,
    private readonly seal: PersonSeal,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Before the transaction in which `write` is called. */
  prepare(day: LocalDay): Promise<void> {
    return this.seal.prepare([day]);
  }

  /** @throws Refused 422 for a name that no certificate can hold; CertificateMismatch, and then nothing leaves */
  write(
    statement: CertificateStatement,
    { id, chance, day }: { readonly id: string; readonly chance: Uint8Array; readonly day: LocalDay },
    issuedAt: Date,
  ): Pick<StoredCertificate, 'certificateId' | 'kid' | 'expiresAt' | 'sealed'> {
    const holder = holderNameOf(statement.fullName);
    if (!holder.ok) throw new Refused(holder.code, { path: 'doseId' });
    const certificateId = certificateIdOf(this.issuer.code, chance);
    const expiresAt = expiryOf(issuedAt, this.referenceData.vaccination.certificate.inForce(issuedAt).qrMonths);
    const { birth, vaccinatedOn, doseNumber, ofDoses } = statement;
    const qr = writeEuCertificate(
      {
        ...{ id: certificateId, issuer: this.issuer.name, holder: holder.value, birth, vaccinatedOn },
        ...{ vaccine: this.codesOf(statement), count: { doseNumber, ofDoses }, issuedAt, expiresAt },
      },
      this.issuer.signing,
    );
    const sealed = this.seal.close({ table: 'certificate', id }, day, { statement, qr } satisfies SealedCertificate);
    return { certificateId, kid: this.issuer.signing.kid, expiresAt, sealed };
  }

  open({ id, sealed }: Pick<StoredCertificate, 'id' | 'sealed'>): Promise<SealedCertificate> {
    return this.seal.open<SealedCertificate>({ table: 'certificate', id }, sealed);
  }

  isBetrayed({ kid }: Pick<StoredCertificate, 'kid'>): boolean {
    return this.issuer.isBetrayed(kid);
  }

  private codesOf({ vaccine }: CertificateStatement) {
    const codes = this.referenceData.vaccination.vaccines.find(({ code }) => code === vaccine)?.certificate;
    const [prophylaxis] = codes?.prophylaxis ?? [];
    if (!codes || prophylaxis === undefined) throw new Error(`No codes of the EU for ${vaccine}`);
    return { prophylaxis, product: codes.product, maker: codes.maker };
  }
}
