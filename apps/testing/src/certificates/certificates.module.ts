import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { PeopleModule } from '../people/people.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { CertificateKeys } from './certificate-keys.js';
import { CertificateStore } from './certificate.store.js';
import { CertificatesController } from './certificates.controller.js';
import { CertifiedResultQuery } from './certified-result.query.js';
import { IssueCertificateUseCase } from './issue-certificate.use-case.js';
import { VerifyCertificateUseCase } from './verify-certificate.use-case.js';

/** Certificates of results: printed, signed, and verified as long as their result stands. */
@Module({
  imports: [FacilityRegisterModule, PeopleModule, SpecimensModule],
  controllers: [CertificatesController],
  providers: [
    CertificateKeys,
    CertificateStore,
    CertifiedResultQuery,
    IssueCertificateUseCase,
    VerifyCertificateUseCase,
  ],
  exports: [CertifiedResultQuery, IssueCertificateUseCase],
})
export class CertificatesModule {}
