import { Module } from '@nestjs/common';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { IssuePersonalCodeUseCase } from './issue-personal-code.use-case.js';
import { PersonalCodeKeys } from './personal-code-keys.js';
import { PersonalCodeStore } from './personal-code.store.js';
import { PersonalCodesByIdQuery } from './personal-codes-by-id.query.js';
import { PersonalCodesController } from './personal-codes.controller.js';
import { RevokedPersonalCodesQuery } from './revoked-personal-codes.query.js';
import { RevokePersonalCodeUseCase } from './revoke-personal-code.use-case.js';
import { VerifyPersonalCodeUseCase } from './verify-personal-code.use-case.js';

/** Short-lived personal codes: what the province signs for a phone, verifies and revokes. */
@Module({
  imports: [DeclarationsModule],
  controllers: [PersonalCodesController],
  providers: [
    IssuePersonalCodeUseCase,
    RevokePersonalCodeUseCase,
    VerifyPersonalCodeUseCase,
    PersonalCodeStore,
    PersonalCodeKeys,
    PersonalCodesByIdQuery,
    RevokedPersonalCodesQuery,
  ],
  exports: [PersonalCodeKeys, VerifyPersonalCodeUseCase, PersonalCodesByIdQuery, RevokedPersonalCodesQuery],
})
export class PersonalCodesModule {}
