import { Module } from '@nestjs/common';
import { SmsModule } from '../gateways/sms/sms.module.js';
import { ListingsModule } from '../listings/listings.module.js';
import { PhoneCodesModule } from '../phone-codes/phone-codes.module.js';
import { AskRegistrationUseCase } from './ask-registration.use-case.js';
import { ConfirmRegistrationUseCase } from './confirm-registration.use-case.js';
import { ForgetRegistrationsJob } from './forget-registrations.job.js';
import { RegisterByPageUseCase } from './register-by-page.use-case.js';
import { RegistrationPageController } from './registration-page.controller.js';
import { RegistrationSecrets } from './registration-secrets.js';
import { RegistrationStore } from './registration.store.js';
import { RegistrationsController } from './registrations.controller.js';

/** Citizens who register themselves or a relative. */
@Module({
  imports: [ListingsModule, PhoneCodesModule, SmsModule],
  controllers: [RegistrationsController, RegistrationPageController],
  providers: [
    AskRegistrationUseCase,
    ConfirmRegistrationUseCase,
    ForgetRegistrationsJob,
    RegisterByPageUseCase,
    RegistrationSecrets,
    RegistrationStore,
  ],
})
export class RegistrationsModule {}
