import { Module } from '@nestjs/common';
import { RealClock, SERVICE_CONFIG } from '#libs/runtime';
import type { Config } from '../../config.js';
import { FileOutbox } from './file-outbox.js';
import { HandOverMessagesJob } from './hand-over-messages.job.js';
import { HttpOperator } from './http-operator.js';
import { SendSms } from './send-sms.use-case.js';
import { SmsPort } from './sms.port.js';
import { SmsQueueStore } from './sms-queue.store.js';

function portOf({ SMS_URL, SMS_TOKEN, SMS_OUTBOX_FILE }: Config, clock: RealClock): SmsPort {
  return SMS_URL === '' ? new FileOutbox(SMS_OUTBOX_FILE, clock) : new HttpOperator(SMS_URL, SMS_TOKEN);
}

/** Messages to citizens. */
@Module({
  providers: [
    SendSms,
    SmsQueueStore,
    HandOverMessagesJob,
    { provide: SmsPort, useFactory: portOf, inject: [SERVICE_CONFIG, RealClock] },
  ],
  exports: [SendSms],
})
export class SmsModule {}
