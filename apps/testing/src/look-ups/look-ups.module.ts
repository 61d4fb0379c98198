import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { SmsModule } from '../gateways/sms/sms.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AskLookUpUseCase } from './ask-look-up.use-case.js';
import { LookUpSecrets } from './look-up-secrets.js';
import { LookUpStore } from './look-up.store.js';
import { LookUpsController } from './look-ups.controller.js';
import { OpenLookUpUseCase } from './open-look-up.use-case.js';
import { SendLookUpCodesJob } from './send-look-up-codes.job.js';
import { SpecimensOfOrderQuery } from './specimens-of-order.query.js';

/** Results for citizens. */
@Module({
  imports: [CertificatesModule, FacilityRegisterModule, PeopleModule, SmsModule],
  controllers: [LookUpsController],
  providers: [
    AskLookUpUseCase,
    LookUpSecrets,
    LookUpStore,
    OpenLookUpUseCase,
    SendLookUpCodesJob,
    SpecimensOfOrderQuery,
  ],
})
export class LookUpsModule {}
