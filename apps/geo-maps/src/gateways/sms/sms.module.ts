import { Module } from '@nestjs/common';
import { SendSms, smsProviders } from '#libs/sms';

/** Messages to citizens. */
@Module({ providers: smsProviders('geo_maps'), exports: [SendSms] })
export class SmsModule {}
