import { Module } from '@nestjs/common';
import { DosesModule } from '../doses/doses.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CertifiableDoses } from './certifiable-doses.js';
import { CertificateContents } from './certificate-contents.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { CertificateStandings } from './certificate-standing.js';
import { CertificateStore } from './certificate.store.js';
import { CertificatesController } from './certificates.controller.js';
import { CertifiedDoseQuery } from './certified-dose.query.js';
import { IssueCertificateUseCase } from './issue-certificate.use-case.js';
import { ReadCertificateUseCase } from './read-certificate.use-case.js';
import { RevokeCertificateUseCase } from './revoke-certificate.use-case.js';
import { VerifyCertificateUseCase } from './verify-certificate.use-case.js';

/** Certificates of doses: signed, printed, revoked, and held against the ledger whenever somebody verifies one. */
@Module({
  imports: [DosesModule, FacilitiesModule, PeopleModule],
  controllers: [CertificatesController],
  providers: [
    CertifiableDoses,
    CertificateContents,
    CertificateIssuer,
    CertificateStandings,
    CertificateStore,
    CertifiedDoseQuery,
    IssueCertificateUseCase,
    ReadCertificateUseCase,
    RevokeCertificateUseCase,
    VerifyCertificateUseCase,
  ],
  exports: [CertificateIssuer, IssueCertificateUseCase],
})
export class CertificatesModule {}
