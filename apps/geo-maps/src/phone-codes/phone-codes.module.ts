import { Module } from '@nestjs/common';
import { PhoneCodes, phoneCodeProviders } from '#libs/sms';

/** One-time codes that prove the phone of whoever reports of a point or claims one. */
@Module({
  providers: phoneCodeProviders({ table: 'geo_maps.phone_attempt', purpose: 'geo-maps' }),
  exports: [PhoneCodes],
})
export class PhoneCodesModule {}
