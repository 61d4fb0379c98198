import { Module } from '@nestjs/common';
import { PersonalCodeKeys } from './personal-code-keys.js';

/** Short-lived personal codes: what the province signs for a phone, and what it revokes. */
@Module({
  providers: [PersonalCodeKeys],
  exports: [PersonalCodeKeys],
})
export class PersonalCodesModule {}
