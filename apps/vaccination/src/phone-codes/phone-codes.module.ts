import { Module } from '@nestjs/common';
import { PhoneCodes, phoneCodeProviders } from '#libs/sms';

/** One-time codes that prove a phone, for whoever asks something of the service without an account. */
@Module({
  providers: phoneCodeProviders({
    table: 'vaccination.registration_attempt',
    purpose: 'vaccination-registration',
  }),
  exports: [PhoneCodes],
})
export class PhoneCodesModule {}
