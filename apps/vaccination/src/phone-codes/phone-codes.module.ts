import { Module } from '@nestjs/common';
import { PhoneAttemptStore } from './phone-attempt.store.js';
import { PhoneCodes } from './phone-codes.js';

/** One-time codes that prove a phone, for whoever asks something of the service without an account. */
@Module({ providers: [PhoneAttemptStore, PhoneCodes], exports: [PhoneCodes] })
export class PhoneCodesModule {}
