import { Module } from '@nestjs/common';
import { PasswordStore } from './password.store.js';
import { Passwords } from './passwords.js';
import { SetCredentialsUseCase } from './set-credentials.use-case.js';
import { SecondFactorModule } from '../second-factor/second-factor.module.js';

/** What members of staff know, and how it is set for them. */
@Module({
  imports: [SecondFactorModule],
  providers: [PasswordStore, Passwords, SetCredentialsUseCase],
  exports: [Passwords, SetCredentialsUseCase],
})
export class PasswordsModule {}
